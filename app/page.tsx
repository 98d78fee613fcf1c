import type { Metadata } from "next";
import { NotHeldThen } from "@/components/explorer/not-held-then";
import { PathView } from "@/components/path/path-view";
import { readAsOf, type SearchParams } from "@/components/ui/as-of";
import { Page } from "@/components/ui/page";
import { graphql } from "@/graphql/generated";
import { execute, QuestionError } from "@/graphql/execute";

const PATH_PAGE = graphql(`
  query PathPage(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $asOf: DateTime
  ) {
    progression(from: $from, to: $to, where: $where, currency: $currency, asOf: $asOf) {
      ...PathView
    }
  }
`);

/** The path that Stepwise is about. */
const PATH = { from: "data-scientist", to: "chief-data-scientist", currency: "INR" };

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = readAsOf((await searchParams).asOf);
  return {
    title: { absolute: "Stepwise: what the next step pays, and who says so" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** Null where the titles of the path were not held yet at the moment asked about. */
async function pathAt(asOf: string | null) {
  try {
    return (await execute(PATH_PAGE, { ...PATH, where: null, asOf })).progression;
  } catch (error) {
    if (error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The path from Data Scientist through Chief Data Scientist. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const asOf = readAsOf((await searchParams).asOf);
  const progression = await pathAt(asOf.instant);
  return (
    <Page section="path" path="/" asOf={asOf}>
      {progression ? (
        <PathView progression={progression} asOf={asOf.instant} />
      ) : (
        <NotHeldThen name="The path from Data Scientist to Chief Data Scientist" path="/" />
      )}
    </Page>
  );
}
