import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";
import { load, type Measured } from "./load";
import { QUESTIONS } from "./questions";

/**
 * npm run bench:pages [-- SECONDS lighthouse]: how fast pages are answered, kept and not, beside the
 * same pages in a static export and beside kept answers of the API. Servers on the first core, what
 * asks on the second. With "lighthouse", what Lighthouse says of a phone too; npx fetches it.
 */
const [seconds = 4] = process.argv.slice(2).map(Number).filter(Boolean);
const withLighthouse = process.argv.includes("lighthouse");
const SERVER_CORE = "0";
const LOAD_CORE = "1";
const LIGHTHOUSE = "lighthouse@12.8.2";
const START_WITHIN_MS = 60_000;
const PAGES = {
  home: "/",
  "home, United States": "/?country=US",
  "comparison of three":
    "/compare?titles=data-scientist,machine-learning-architect,machine-learning-manager",
  title: "/titles/data-scientist",
  "title, United States": "/titles/data-scientist?country=US",
  map: "/map",
  source: "/sources/guide-glassdoor",
};
const tell = (line: string) => void process.stdout.write(`${line}\n`);
const running: ChildProcess[] = [];

async function start(script: string, port: number, env: Readonly<Record<string, string>>) {
  const child = spawn("taskset", ["-c", SERVER_CORE, process.execPath, script], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  running.push(child);
  const origin = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  while (!(await fetch(origin + PAGES.map).catch(() => null))?.ok) {
    if (child.exitCode !== null || performance.now() - begin > START_WITHIN_MS) {
      throw new Error(`${script} did not start`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return origin;
}

/** What a phone makes of a page: performance, accessibility, practices, findability, and the long tasks. */
function lighthouse(url: string): string {
  const chrome = process.env.CHROME_PATH ?? "/usr/bin/chromium-headless-shell";
  const asked = [url, "--output=json", "--quiet", "--chrome-flags=--headless --no-sandbox"];
  const { stdout } = spawnSync("npx", ["--yes", LIGHTHOUSE, ...asked], {
    env: { ...process.env, CHROME_PATH: chrome },
    maxBuffer: 100_000_000,
  });
  const { categories, audits } = JSON.parse(stdout.toString());
  const scores = Object.values(categories as Record<string, { score: number }>);
  const tasks: { duration: number }[] = audits["long-tasks"].details.items;
  const long = tasks.filter(({ duration }) => duration > 200).length;
  return [
    scores.map(({ score }) => Math.round(score * 100)).join(" / "),
    audits["largest-contentful-paint"].displayValue,
    audits["total-blocking-time"].displayValue,
    long,
  ].join(" | ");
}

const cells = ({ requests, p50, p99 }: Measured) => `${Math.round(requests)} | ${p50} | ${p99}`;

if (!existsSync("bench/peers/node_modules/autocannon")) {
  tell("Installing what asks");
  const wanted = ["install", "--no-audit", "--no-fund", "--no-package-lock"];
  spawnSync("npm", wanted, { cwd: "bench/peers", stdio: "inherit" });
}
spawnSync("taskset", ["-a", "-p", "-c", LOAD_CORE, String(process.pid)]);
const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-"));
const database = await startEmbeddedDatabase(folder, { tell: () => undefined });
try {
  const settings = { DATABASE_URL: database.url, RATE_LIMIT: "0" };
  const site = await start("tests/support/serve-built.mjs", 4_160, settings);
  const texts = new Map<string, string>();
  for (const page of Object.values(PAGES)) {
    texts.set(page, await (await fetch(site + page)).text());
  }
  const coded = [...texts].map(([page, text]) => [page, brotliCompressSync(text)] as const);
  const file = path.join(folder, "pages.json");
  const encoded = coded.map(([page, bytes]) => [page, bytes.toString("base64")]);
  await writeFile(file, JSON.stringify(Object.fromEntries(encoded)));
  const saved = await start("bench/servers/static.mjs", 4_161, { PAGES_FILE: file });
  tell(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load ${readFileSync("/proc/loadavg", "utf8").slice(0, 14)}\n`,
  );
  const plain = { body: null, fresh: false, seconds };
  const question = QUESTIONS.find(({ name }) => name === "path")?.own;
  const asked = { ...plain, url: `${site}/api/graphql`, body: JSON.stringify(question) };
  await load(asked);
  const api = await load(asked);
  tell(`Kept answer of the API (path): ${Math.round(api.requests)} a second\n`);
  tell(
    "| page | kB br | kB HTML | elements | kept /s | p50 ms | p99 ms | of a kept answer | static /s | p50 | p99 | kept of static | not kept, one at a time: /s | p50 ms | p99 ms |",
  );
  tell("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
  for (const [name, page] of Object.entries(PAGES)) {
    const text = texts.get(page) ?? "";
    const elements = text.replace(/<script\b.*?<\/script>/gs, "").match(/<[a-z]/g)?.length;
    await load({ ...plain, url: site + page, seconds: 1 });
    const kept = await load({ ...plain, url: site + page });
    const exported = await load({ ...plain, url: saved + page });
    const anew = await load({ ...plain, url: site + page, fresh: true, connections: 1 });
    const bytes = Number(
      (await fetch(site + page, { headers: { "accept-encoding": "br" } })).headers.get(
        "content-length",
      ),
    );
    const share = (kept.requests / api.requests).toFixed(2);
    const ofStatic = (kept.requests / exported.requests).toFixed(2);
    const sizes = `${Math.round(bytes / 1000)} | ${Math.round(Buffer.byteLength(text) / 1000)} | ${elements}`;
    tell(
      `| ${name} | ${sizes} | ${cells(kept)} | ${share} | ${cells(exported)} | ${ofStatic} | ${cells(anew)} |`,
    );
  }
  if (withLighthouse) {
    tell(
      "\n| page | Lighthouse, phone | largest paint | blocked | tasks over 200 ms |\n|---|---|---|---|---|",
    );
    for (const [name, page] of Object.entries(PAGES)) {
      tell(`| ${name} | ${lighthouse(site + page)} |`);
      tell(`| the same, static | ${lighthouse(saved + page)} |`);
    }
  }
} finally {
  for (const child of running) child.kill();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
