import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { hashPassword } from "@/accounts/password-hash";
import { assessingApart } from "@/curation/assess-apart";
import { storeFile } from "@/curation/submissions/file-submission";
import type { NewItem } from "@/curation/submissions/items";
import type { Content } from "@/domain/curation/proposal";
import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { createService, type GraphQLService } from "@/graphql/endpoint/service";
import { type Database, openDatabase } from "@/prisma/client";
import { applyMigrations } from "@/prisma/migration-engine";
import { publish } from "@/prisma/publish";
import { seed } from "@/prisma/seed/seed";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";

/**
 * npm run bench:impact [-- ROWS …]: what a submission of so many rows costs, from the first question
 * for its impact to the end of its publication, and what a plain question waits meanwhile. The rows
 * are of one new source: all titles in turn, in two hundred towns, for several years of experience.
 */
const sizes = process.argv.slice(2).map(Number);
const tell = (line: string) => void process.stdout.write(`${line}\n`);
const TOWNS = 200;
const SOURCE = "bench-survey";
const PLAIN_EVERY_MS = 20;

interface Told {
  readonly data: Record<string, Record<string, Record<string, string>>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks as the endpoint is asked. Throws where it is not answered whole. */
async function ask(service: GraphQLService, query: string, variables: object, accountId = "") {
  const { body } = await answer(service, {
    method: "POST",
    headers: new Map([
      ["content-type", "application/json"],
      ["x-bench-account", accountId],
    ]),
    path: "/api/graphql",
    search: "",
    read: async () => Buffer.from(JSON.stringify({ query, variables })),
    signal: new AbortController().signal,
  });
  const told = JSON.parse(String(body)) as Told;
  if (told.errors) throw new Error(JSON.stringify(told.errors));
  return told.data ?? {};
}

/** What work takes, how long a plain question waits at worst meanwhile, and how large the process grows. */
async function beside(service: GraphQLService, work: () => Promise<void>): Promise<Measured> {
  let isDone = false;
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const cpuBefore = process.cpuUsage();
  let [worst, number, megabytes] = [0, 0, 0];
  const asking = (async () => {
    // From when it was due: what is held up before it is asked waits as well.
    let due = performance.now();
    while (!isDone) {
      number += 1;
      await ask(service, `{ careerTitle(slug: "data-scientist") { a${number}: name } }`, {});
      worst = Math.max(worst, performance.now() - due);
      megabytes = Math.max(megabytes, process.memoryUsage().rss / 1e6);
      due = performance.now() + PLAIN_EVERY_MS;
      await new Promise((resolve) => setTimeout(resolve, PLAIN_EVERY_MS));
    }
  })();
  const begin = performance.now();
  await work().finally(() => {
    isDone = true;
  });
  const seconds = (performance.now() - begin) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  await asking;
  held.disable();
  return { seconds, cpu: (user + system) / 1e6, worst, loop: held.max / 1e6, megabytes };
}

interface Measured {
  readonly seconds: number;
  /** Seconds of computing of all threads of the process, without those of PostgreSQL. */
  readonly cpu: number;
  /** Milliseconds. */
  readonly worst: number;
  /** For how long the event loop was held at once at worst, in milliseconds. */
  readonly loop: number;
  readonly megabytes: number;
}

async function accountOf({ models }: Database, name: string): Promise<string> {
  const email = `${name}@bench.example`;
  const { id } = await models.account.create({
    data: { email, name, role: "REVIEWER", passwordHash: await hashPassword(randomUUID()) },
  });
  return id;
}

function rowsOf(count: number, titleIds: readonly string[]): NewItem[] {
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

async function prepare(url: string, count: number) {
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
  const items = rowsOf(
    count,
    titles.map(({ id }) => id),
  );
  const { submission } = await storeFile(database, actor, file, items, null, () => undefined);
  return { database, author, reviewer, submission };
}

const SUBMIT = `mutation($id: ID!, $version: Int!) {
  submitForReview(input: { submission: { id: $id, version: $version } }) { submission { version } } }`;
const LOOK = "query($id: ID!) { submission(id: $id) { assessment { state } } }";
const PUBLISH = `mutation($id: ID!, $version: Int!) { publishSubmission(input: {
  submission: { id: $id, version: $version }, impactReason: "A benchmark." }) { submission { status } } }`;

async function measure(count: number, folder: string): Promise<string> {
  const data = path.join(folder, `data-${count}`);
  const server = await startEmbeddedDatabase(data, { tell: () => undefined });
  await applyMigrations(server.url);
  const { database, author, reviewer, submission } = await prepare(server.url, count);
  const quiet = () => undefined;
  const service = await createService({
    database: () => database,
    log: { error: ({ err }: { err?: unknown }) => tell(String(err)), warn: quiet, info: quiet },
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
    const published = await beside(service, async () => {
      await ask(service, PUBLISH, { id, version: version + 1 }, reviewer);
    });
    return [impact, published].map((told, place) => line(place, count, told)).join("\n");
  } finally {
    await database.close();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

function line(place: number, count: number, { seconds, cpu, worst, loop, megabytes }: Measured) {
  const what = place === 0 ? "impact" : "publication";
  const times = [seconds, cpu].map((value) => value.toFixed(1));
  const others = [worst, loop, megabytes].map((value) => String(Math.round(value)));
  return `| ${[count, what, ...times, ...others].join(" | ")} |`;
}

const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-"));
tell(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
tell(
  "| rows | of | s | s of computing | plain question at worst, ms | loop held at worst, ms | MB |",
);
tell("|---|---|---|---|---|---|---|");
try {
  for (const count of sizes.length > 0 ? sizes : [250, 1_000, 10_000, 100_000]) {
    tell(await measure(count, folder));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
