import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hashPassword } from "@/accounts/password-hash";
import { assessingApart } from "@/curation/assess-apart";
import { storeFile } from "@/curation/submissions/file-submission";
import type { NewItem } from "@/curation/submissions/items";
import type { Content } from "@/domain/curation/proposal";
import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import { createService, type GraphQLService } from "@/graphql/endpoint/service";
import { type Database, openDatabase } from "@/prisma/client";
import { applyMigrations } from "@/prisma/migration-engine";
import { publish } from "@/prisma/publish";
import { seed } from "@/prisma/seed/seed";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";
import { ask, beside, type Measured } from "./beside";
import { QUESTIONS } from "./questions";

/**
 * One line of bench/impact.ts a piece of work, for one size: the rows are of one new source, all
 * titles in turn, in two hundred towns, for several years of experience.
 */
const count = Number(process.argv[2]);
const TOWNS = 200;
const SOURCE = "bench-survey";

async function accountOf({ models }: Database, name: string): Promise<string> {
  const email = `${name}@bench.example`;
  const { id } = await models.account.create({
    data: { email, name, role: "REVIEWER", passwordHash: await hashPassword(randomUUID()) },
  });
  return id;
}

function rowsOf(titleIds: readonly string[]): NewItem[] {
  return Array.from({ length: count }, (_, place) => {
    const titleId = titleIds[place % titleIds.length] ?? "";
    const turn = Math.floor(place / titleIds.length);
    const minYears = Math.floor(turn / TOWNS) % 30;
    const year = 2024 - Math.floor(turn / TOWNS / 30);
    const amount = 800_000 + ((place * 7_919) % 2_000_000);
    const id = `bench-${place}`;
    const content: Content<Salary> = {
      id,
      sourceId: SOURCE,
      editionId: null,
      origin: "PRINTED",
      titleId,
      statistic: "MEDIAN",
      money: money(String(amount), "INR"),
      interval: null,
      asPrinted: `₹${amount}`,
      period: "YEAR",
      basis: "TOTAL",
      country: "IN",
      place: `Town ${turn % TOWNS}`,
      experiencePrinted: null,
      minYears,
      maxYears: minYears + 1,
      level: null,
      sampleSize: 50,
      observedFrom: `${year}-01-01`,
      observedTo: `${year}-12-31`,
      url: null,
      note: null,
    };
    return { thing: "salary", id, action: "PUT", content, slipReason: null, line: place + 2 };
  });
}

async function prepare(url: string) {
  const database = openDatabase(url, { watchVersion: true });
  await seed(database);
  await publish(
    database,
    {
      put: {
        source: [
          {
            id: SOURCE,
            publisherId: "glassdoor",
            name: "A survey of the benchmark",
            method: "SURVEY",
            methodNote: "Made up for a benchmark.",
            redistribution: "ALLOWED",
          },
        ],
      },
    },
    { actor: "bench", reason: "A source for a benchmark." },
  );
  const titles = await database.models.careerTitle.findMany({ where: { supersededIn: null } });
  const [author, reviewer] = [await accountOf(database, "a"), await accountOf(database, "b")];
  const actor = { accountId: author, requestId: "bench" };
  const account = { name: "csv", rowsRead: count, rowsKept: count };
  const file = {
    name: "bench.csv",
    digest: String(count),
    reason: "Rows of a benchmark.",
    account: { ...account, rowsRefused: {}, titlesUnrecognised: [] },
  };
  const items = rowsOf(titles.map(({ id }) => id));
  const { submission } = await storeFile(database, actor, file, items, null, () => undefined);
  return { database, author, reviewer, submission };
}

const SUBMIT = `mutation($id: ID!, $version: Int!) {
  submitForReview(input: { submission: { id: $id, version: $version } }) { submission { version } } }`;
const LOOK = "query($id: ID!) { submission(id: $id) { assessment { state } } }";
const PUBLISH = `mutation($id: ID!, $version: Int!) { publishSubmission(input: {
  submission: { id: $id, version: $version }, impactReason: "A benchmark." }) { submission { status } } }`;

async function measure(data: string): Promise<void> {
  const server = await startEmbeddedDatabase(data, { tell: () => undefined });
  await applyMigrations(server.url);
  const { database, author, reviewer, submission } = await prepare(server.url);
  const quiet = () => undefined;
  const service = createService({
    database: () => database,
    log: {
      error: ({ err }: { err?: unknown }) => void process.stderr.write(`${err}\n`),
      warn: quiet,
      info: quiet,
    },
    clock: () => new Date(),
    assess: assessingApart(() => server.url, false),
    viewerOf: async (_database, headers) => {
      const accountId = headers.get("x-bench-account");
      return accountId ? { accountId, name: accountId, role: "REVIEWER", scopes: null } : null;
    },
    ownReview: false,
    rateLimit: Number.POSITIVE_INFINITY,
    publicOrigin: () => undefined,
  });
  try {
    await service.load();
    const { id, version } = submission;
    await ask(service, SUBMIT, { id, version }, author);
    const impact = await beside(service, async () => {
      for (;;) {
        const told = await ask(service, LOOK, { id }, reviewer);
        const { state } = (told.submission?.assessment ?? {}) as { state?: string };
        if (state === "FAILED") throw new Error("the impact could not be worked out");
        if (state === "READY") return;
      }
    });
    line("impact", impact);
    const published = await beside(service, async () => {
      await ask(service, PUBLISH, { id, version: version + 1 }, reviewer);
    });
    line("publication", published);
    const asked = await beside(service, async () => {
      for (const { own } of QUESTIONS) await askUntilAnswered(service, own);
    });
    line("first questions after it", asked);
  } finally {
    await database.close();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** As readers do who are told that it took too long: what was read and worked out by then is kept. */
async function askUntilAnswered(
  service: GraphQLService,
  { query, variables }: (typeof QUESTIONS)[number]["own"],
): Promise<void> {
  for (;;) {
    try {
      await ask(service, query, variables);
      return;
    } catch (error) {
      if (!String(error).includes('"TIMEOUT"')) throw error;
    }
  }
}

function line(what: string, { seconds, cpu, worst, held, computed, megabytes }: Measured) {
  const times = [seconds, cpu].map((value) => value.toFixed(1));
  const others = [worst, held, computed, megabytes].map((value) => String(Math.round(value)));
  process.stdout.write(`| ${[count, what, ...times, ...others].join(" | ")} |\n`);
}

const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-"));
try {
  await measure(path.join(folder, "data"));
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
