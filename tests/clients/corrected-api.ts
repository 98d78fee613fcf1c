import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { publish } from "@/prisma/publish";
import { salaries } from "@/prisma/seed/guide-path";
import { plainly } from "@/server/http/request-adapter";
import { testApi } from "../graphql/api";
import { salaryRow, sourceRow } from "../graphql/rows";
import { fakeSite, serve } from "../support/fake-site";

/** The public endpoint over HTTP, of evidence whose past differs from its present. */
export interface CorrectedApi {
  readonly endpoint: string;
  /** A moment before all corrections, and one between them. */
  readonly before: string;
  readonly between: string;
}

const CORRECTED = "guide-glassdoor-data-scientist";
const BY = { actor: "curator", reason: "Fixture: the page was read again." };

/**
 * The clock stands in the past, so that a question of now is one of the latest revision: the same
 * question gets the same answer however long the tests take.
 */
export async function correctedApi(): Promise<CorrectedApi> {
  const api = await testApi({ clock: () => new Date(0) });
  const latest = async (): Promise<string> =>
    (await api.data("{ latestRevision { at } }")).latestRevision.at;
  const before = await latest();
  const seeded = salaries.find(({ id }) => id === CORRECTED);
  if (!seeded) throw new Error("the seed has changed");
  await publish(
    api.database,
    { put: { salary: [{ ...seeded, amount: "1250000", asPrinted: "INR 12.5L" }] } },
    BY,
  );
  const between = await latest();
  await publish(
    api.database,
    {
      put: {
        source: [sourceRow("later-source")],
        salary: [salaryRow("later-source", "data-scientist", "900000")],
      },
      withdraw: { salary: ["guide-glassdoor-machine-learning-manager"] },
    },
    BY,
  );
  const site = fakeSite();
  const endpoint = (pathname: string) =>
    pathname === "/api/graphql" ? plainly((request) => answer(api.service, request)) : null;
  const origin = await serve({ ...site.options, site: () => ({ ...site, endpoint }) });
  return { endpoint: `${origin}/api/graphql`, before, between };
}
