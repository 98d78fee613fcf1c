import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { WORST_QUESTIONS, type WorstQuestion } from "./worst-questions-data";

/**
 * npm run bench:worst [-- SECONDS CLIENTS]: the worst questions that anybody may ask, by some clients at
 * once, on the built site with its whole seed and no limit of a minute; and what a plain question
 * waits beside them, which another thread asks every 20 ms.
 */
const [seconds = 8, clients = 4] = process.argv.slice(2).map(Number);
const PORT = 4_151;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const START_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;
const tell = (line: string) => void process.stdout.write(`${line}\n`);

async function ask(query: string) {
  const response = await fetch(`${ORIGIN}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const told = JSON.parse(text);
  return { cost: told.extensions?.cost?.used, code: told.errors?.[0]?.extensions?.code };
}

async function waitUntilReady(): Promise<void> {
  const end = performance.now() + START_WITHIN_MS;
  while (
    await ask("{ careerTitles(first: 1) { totalCount } }").then(
      ({ code }) => code !== undefined,
      () => true,
    )
  ) {
    if (performance.now() > end) throw new Error("the site did not start");
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

function megabytesOf(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

let number = 0;

async function measure({ name, document }: WorstQuestion, processId: number): Promise<string> {
  const asking = new Worker(new URL("./plain-questions.mjs", import.meta.url), {
    workerData: { origin: ORIGIN },
  });
  const waited = new Promise<{ max: number; p99: number }>((resolve, reject) => {
    asking.once("message", resolve);
    asking.once("error", reject);
  });
  let [peak, cost, longest] = [0, 0, 0];
  const outcomes = new Set<string>();
  const looking = setInterval(() => {
    peak = Math.max(peak, megabytesOf(processId));
  }, LOOK_EVERY_MS);
  const end = performance.now() + seconds * 1_000;
  const client = async () => {
    while (performance.now() < end) {
      number += 1;
      const begin = performance.now();
      const told = await ask(document(number));
      longest = Math.max(longest, performance.now() - begin);
      cost = Math.max(cost, told.cost ?? 0);
      outcomes.add(told.code ?? "answered");
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  clearInterval(looking);
  asking.postMessage("end");
  const { max, p99 } = await waited;
  const cells = [
    name,
    [...outcomes].sort().join(", "),
    cost || "",
    (longest / 1_000).toFixed(1),
    Math.round(peak),
    Math.round(max),
    Math.round(p99),
  ];
  return `| ${cells.join(" | ")} |`;
}

const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-"));
const site = spawn(process.execPath, ["tests/support/serve-built.mjs"], {
  env: {
    ...process.env,
    PORT: String(PORT),
    STEPWISE_DATA_DIR: folder,
    RATE_LIMIT: "0",
    LOG_LEVEL: "error",
  },
  stdio: ["ignore", "ignore", "inherit"],
});
const gone = new Promise((resolve) => site.once("exit", resolve));
try {
  await waitUntilReady();
  const load = loadavg()[0]?.toFixed(1);
  tell(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load} before`);
  tell(
    "| question | outcome | objects | longest, s | peak MB | plain question at worst, ms | p99 ms |",
  );
  tell("|---|---|---|---|---|---|---|");
  for (const question of WORST_QUESTIONS) tell(await measure(question, site.pid ?? 0));
} finally {
  site.kill();
  await gone;
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
