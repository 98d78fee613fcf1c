import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { openDatabase } from "@/prisma/client";
import { connectionTo } from "@/prisma/connection";
import { applyMigrations } from "@/prisma/migration-engine";
import { seed } from "@/prisma/seed/seed";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";
import { CONTENDERS, type Contender } from "./contenders";
import { load, type Measured } from "./load";
import { QUESTIONS, type Question } from "./questions";
import { TABLES } from "./servers/statements.mjs";

/**
 * npm run bench:api [-- ROUNDS SECONDS]: how fast questions are answered, beside peers. One machine,
 * one database and one run; servers and PostgreSQL on the first core, what asks on the second.
 */
const [rounds = 5, seconds = 3] = process.argv.slice(2).map(Number);
const SERVER_CORE = "0";
const LOAD_CORE = "1";
const START_WITHIN_MS = 20_000;
const tell = (line: string) => void process.stdout.write(`${line}\n`);

interface Running {
  readonly contender: Contender;
  readonly origin: string;
  readonly processId: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly coldStart: number;
  stop(): void;
}

function pin(processId: number, core: string): boolean {
  return spawnSync("taskset", ["-a", "-p", "-c", core, String(processId)]).status === 0;
}

async function startServer(contender: Contender, port: number, url: string): Promise<Running> {
  const begin = performance.now();
  const child = spawn("taskset", ["-c", SERVER_CORE, process.execPath, ...contender.command], {
    env: {
      ...process.env,
      ...contender.env,
      PORT: String(port),
      DATABASE_URL: url,
      RATE_LIMIT: "0",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  const [question] = QUESTIONS.filter(({ name }) => name === "title");
  if (!question) throw new Error("no question");
  while (!(await answers(origin, contender, question))) {
    if (child.exitCode !== null || performance.now() - begin > START_WITHIN_MS) {
      const said = await textOf(origin, contender, question).catch(String);
      child.kill();
      throw new Error(`${contender.name} did not start, or does not answer: ${said.slice(0, 500)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    contender,
    origin,
    processId: child.pid ?? 0,
    coldStart: performance.now() - begin,
    stop: () => child.kill(),
  };
}

async function textOf(origin: string, contender: Contender, question: Question): Promise<string> {
  const { path: at, body: sent } = contender.ask(question);
  const response = await fetch(origin + at, {
    method: sent === null ? "GET" : "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    ...(sent !== null && { body: sent }),
  });
  return response.text();
}

async function answers(origin: string, contender: Contender, question: Question) {
  const text = await textOf(origin, contender, question).catch(() => "");
  return text.includes('"data"') && !text.includes('"errors"');
}

/** That servers of one schema answer alike, and that the others answer at all, before any is measured. */
async function compareAnswers(servers: readonly Running[]): Promise<void> {
  for (const question of QUESTIONS) {
    const texts = new Map<Contender, string>();
    for (const { origin, contender } of servers) {
      const text = await textOf(origin, contender, question);
      if (!text.includes('"data"') || text.includes('"errors"')) {
        throw new Error(
          `${contender.name} does not answer ${question.name}: ${text.slice(0, 300)}`,
        );
      }
      texts.set(contender, JSON.stringify(JSON.parse(text).data));
    }
    const of = (answered: Contender["answers"]) =>
      [...texts].filter(([{ answers }]) => answers === answered).map(([, text]) => text);
    const alike = of("all");
    if (new Set(alike).size !== 1) throw new Error(`unlike answers to ${question.name}`);
    const things = new Set(of("nearest").map(thingsIn));
    if (things.size !== 1) throw new Error(`other things in ${question.name}`);
    tell(`${question.name}: equal answers of ${alike[0]?.length} characters`);
  }
}

/** The ids of all that an answer names, each once. */
function thingsIn(text: string): string {
  const ids = [...text.matchAll(/"(?:id|rowId|slug)":"([^"]+)"/g)].map(([, id]) => id);
  return [...new Set(ids)].sort().join(" ");
}

function peakMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function measure(servers: readonly Running[]): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>();
  for (const question of QUESTIONS) {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { contender, origin } of servers) {
        const { path: at, body: sent, fresh } = contender.ask(question);
        const measured = await load({ url: origin + at, body: sent, fresh, seconds });
        // The first round warms up.
        if (round === 0) continue;
        const key = `${question.name} ${contender.name}`;
        results.set(key, [...(results.get(key) ?? []), measured]);
      }
    }
    tell(`measured ${question.name}`);
  }
  return results;
}

function report(servers: readonly Running[], results: Map<string, Measured[]>): void {
  const peers = [
    "Apollo standalone, same schema",
    "PostGraphile",
    "Limit: node:http, one statement",
    "node:http, nothing",
  ];
  const heads = peers.map((peer) => `of ${peer.split(/ standalone|: /)[0]}`).join(" | ");
  tell(`\n| question | server | requests/s | p50 ms | p99 ms | errors | ${heads} |`);
  tell("|---|---|---|---|---|---|---|---|---|---|");
  for (const { name, isNearest } of QUESTIONS) {
    const rate = (server: string) =>
      median((results.get(`${name} ${server}`) ?? []).map((each) => each.requests));
    for (const { contender } of servers) {
      const each = results.get(`${name} ${contender.name}`) ?? [];
      const own = rate(contender.name);
      const cells = [
        name,
        contender.name + (isNearest && contender.answers === "nearest" ? " (nearest)" : ""),
        Math.round(own),
        median(each.map(({ p50 }) => p50)).toFixed(1),
        median(each.map(({ p99 }) => p99)).toFixed(1),
        each.reduce((sum, { errors }) => sum + errors, 0),
        ...peers.map((peer) => (own / rate(peer)).toFixed(2)),
      ];
      tell(`| ${cells.join(" | ")} |`);
    }
  }
  tell("\n| server | cold start to first answer, ms | peak memory, MB |");
  tell("|---|---|---|");
  for (const { contender, coldStart, processId } of servers) {
    tell(`| ${contender.name} | ${Math.round(coldStart)} | ${peakMegabytes(processId)} |`);
  }
}

if (!existsSync("bench/peers/node_modules/postgraphile")) {
  tell("Installing the peers");
  spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: "bench/peers",
    stdio: "inherit",
  });
}
const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-"));
const database = await startEmbeddedDatabase(folder, { tell: () => undefined });
const servers: Running[] = [];
try {
  await applyMigrations(database.url);
  const open = openDatabase(database.url);
  await seed(open);
  await open.close();
  const client = new Client(connectionTo(database.url));
  await client.connect();
  await client.query(TABLES);
  await client.query("ANALYZE");
  await client.end();
  const postmaster = Number.parseInt(
    readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8"),
    10,
  );
  const family = readdirSync("/proc").filter((id) => parentOf(id) === postmaster);
  const pinned = [postmaster, ...family.map(Number)].every((id) => pin(id, SERVER_CORE));
  tell(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; PostgreSQL ${pinned ? "on the servers' core" : "not pinned"}`,
  );
  pin(process.pid, LOAD_CORE);
  for (const [place, contender] of CONTENDERS.entries()) {
    servers.push(await startServer(contender, 4_100 + place, database.url));
  }
  await compareAnswers(servers);
  report(servers, await measure(servers));
} finally {
  for (const server of servers) server.stop();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

function parentOf(processId: string): number {
  if (!/^\d+$/.test(processId)) return 0;
  try {
    return Number(readFileSync(`/proc/${processId}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    return 0;
  }
}
