import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { createService } from "@/graphql/endpoint/service";
import { createLog } from "@/http/log";
import { openDatabase } from "@/prisma/client";
import { connectionTo } from "@/prisma/connection";
import { applyMigrations } from "@/prisma/migration-engine";
import { seed } from "@/prisma/seed/seed";
import { bundlePrograms } from "@/scripts/building.mjs";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";
import { writeRows } from "./jittered-rows";

/**
 * npm run bench:records -- FILE [rows …]: how fast records come in, against COPY of the same rows, and
 * what a question about their distribution costs. FILE is a file of aijobs.net; its rows are repeated
 * with amounts moved by up to a tenth until there are as many as asked for.
 */
const [file, ...sizes] = process.argv.slice(2);
if (!file) {
  process.stderr.write("Name a file of aijobs.net: npm run bench:records -- FILE [rows …]\n");
  process.exit(1);
}
const rows = sizes.length > 0 ? sizes.map(Number) : [67_000, 1_000_000, 10_000_000];
const QUESTIONS = 400;
/** Where what is measured is bundled, as npm run import is. */
const PROGRAMS = "bench/generated";
const tell = (line: string) => void process.stdout.write(`${line}\n`);

interface Result {
  readonly rows: number;
  readonly imported: {
    readonly seconds: number;
    readonly megabytes: number;
    readonly kept: number;
  };
  readonly copySeconds: number;
  readonly latency: { readonly p50: number; readonly p99: number };
}

async function measure(size: number, folder: string): Promise<Result> {
  const records = path.join(folder, "records.csv");
  const copied = path.join(folder, "copied.tsv");
  await writeRows(file ?? "", size, records, copied);
  tell(`${size} rows, ${Math.round((await stat(records)).size / 1e6)} MB`);
  const data = path.join(folder, `data-${size}`);
  const database = await startEmbeddedDatabase(data, { tell: () => undefined });
  try {
    await applyMigrations(database.url);
    const open = openDatabase(database.url);
    await seed(open);
    await open.close();
    const copySeconds = await timeCopy(database.url, copied);
    const imported = await timeImport(database.url, records);
    tell(`  import ${imported.seconds.toFixed(1)} s, copy ${copySeconds.toFixed(1)} s`);
    const latency = await timeQuestions(database.url);
    return { rows: size, imported, copySeconds, latency };
  } finally {
    await database.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** COPY into a table like that of the records, its indexes and checks included, as psql's \copy does it. */
async function timeCopy(url: string, copied: string): Promise<number> {
  const client = new Client(connectionTo(url));
  await client.connect();
  try {
    await client.query("CREATE TABLE copied (LIKE salary_record INCLUDING ALL)");
    const begin = performance.now();
    if (await hasPsql()) {
      await run("psql", ["-q", "-d", url, "-c", `\\copy copied FROM '${copied}'`]);
    } else {
      await pipeline(createReadStream(copied), client.query(copyFrom("COPY copied FROM STDIN")));
    }
    const seconds = (performance.now() - begin) / 1000;
    await client.query("DROP TABLE copied");
    return seconds;
  } finally {
    await client.end();
  }
}

/** The import in a process of its own, so that its memory is its own. */
async function timeImport(url: string, records: string): Promise<Result["imported"]> {
  const output = await run(process.execPath, [path.join(PROGRAMS, "import-one.mjs"), url, records]);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "{}");
}

/** What one question about a distribution costs from request to answer, over many of them. */
async function timeQuestions(url: string): Promise<Result["latency"]> {
  const database = openDatabase(url);
  try {
    const service = createService({
      database: () => database,
      log: createLog("warn"),
      clock: () => new Date(),
      viewerOf: async () => null,
      ownReview: false,
      rateLimit: Number.POSITIVE_INFINITY,
      publicOrigin: () => undefined,
    });
    const ask = async (where: object) => {
      const { body } = await answer(service, {
        method: "POST",
        headers: new Map([["content-type", "application/json"]]),
        path: "/api/graphql",
        search: "",
        read: async () => Buffer.from(JSON.stringify({ query: QUESTION, variables: { where } })),
        signal: new AbortController().signal,
      });
      const { data, errors } = JSON.parse(String(body));
      if (errors || !data.careerTitle.distributions) throw new Error(JSON.stringify(errors));
    };
    const scopes = ["US", "GB", "IN", "CA", null].flatMap((country) =>
      [null, "MID", "SENIOR"].flatMap((level) =>
        [null, 2023, 2024].map((year) => ({ country, level, year })),
      ),
    );
    for (let warm = 0; warm < 200; warm += 1) await ask(scopes[warm % scopes.length] ?? {});
    const times: number[] = [];
    for (let count = 0; count < QUESTIONS; count += 1) {
      const begin = performance.now();
      await ask(scopes[count % scopes.length] ?? {});
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99) };
  } finally {
    await database.close();
  }
}

const QUESTION = `query ($where: EvidenceFilter) {
  careerTitle(slug: "data-scientist") {
    distributions(where: $where, currency: "USD") {
      bySource { source { slug } count percentiles { percent money { amount currencyCode } } }
    }
  }
}`;

async function hasPsql(): Promise<boolean> {
  return run("psql", ["--version"]).then(
    () => true,
    () => false,
  );
}

function run(program: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}

function table(results: readonly Result[]): string {
  const lines = results.map(({ rows: count, imported, copySeconds, latency }) => {
    const [ours, theirs] = [count / imported.seconds, count / copySeconds];
    const cells = [
      count,
      imported.kept,
      Math.round(ours),
      Math.round(theirs),
      (ours / theirs).toFixed(2),
      imported.megabytes,
      latency.p50.toFixed(2),
      latency.p99.toFixed(2),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| rows | kept | import rows/s | \\copy rows/s | ratio | peak MB | p50 ms | p99 ms |",
    "|---|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

await bundlePrograms(["bench/import-one.ts"], PROGRAMS);
const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-"));
try {
  tell(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  const results: Result[] = [];
  for (const size of rows) results.push(await measure(size, folder));
  tell(table(results));
} finally {
  await rm(folder, { recursive: true, force: true });
}
