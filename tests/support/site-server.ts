import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestServer } from "./database-server";
import { eventually } from "./eventually";
import { environmentWith } from "./settings";
import { addressOf, runStatements } from "./statements";

/** Where the site is that files of tests share, and what it writes into its log. */
export interface SharedSite {
  readonly origin: string;
  readonly log: string;
}

const { url, shipped } = JSON.parse(process.env.STEPWISE_TEST_SERVER ?? "{}") as TestServer;
const folder = await mkdtemp(path.join(tmpdir(), "stepwise-site-"));
const log = path.join(folder, "log");
const name = `stepwise_site_${process.pid}`;

/** Nobody changes what this site holds, so that all files that only read can look at one. */
async function startSharedSite() {
  await runStatements(url, `CREATE DATABASE ${name} TEMPLATE ${shipped}`);
  const settings = { DATABASE_URL: addressOf(url, name), RATE_LIMIT: "1000000000" };
  const child = spawn(process.execPath, ["tests/support/serve-built.mjs"], {
    env: environmentWith(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = createWriteStream(log);
  child.stdout.pipe(written, { end: false });
  child.stderr.pipe(written, { end: false });
  const [, origin = ""] = await eventually("the site that tests share", async () => {
    const output = await readFile(log, "utf8").catch(() => "");
    if (child.exitCode !== null) throw new Error(`The site that tests share ended:\n${output}`);
    return /Stepwise is ready at (\S+)/.exec(output);
  });
  return { child, told: { origin, log } satisfies SharedSite };
}

/** Started when the first file asks for it: most runs of a few tests never do. */
let site: ReturnType<typeof startSharedSite> | undefined;
const asked = createServer((_request, response) => {
  site ??= startSharedSite();
  site.then(
    ({ told }) => response.end(JSON.stringify(told)),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
asked.listen(0, "127.0.0.1");
await once(asked, "listening");
process.stdout.write(`http://127.0.0.1:${(asked.address() as AddressInfo).port}\n`);

process.stdin.resume();
await once(process.stdin, "end");
const started = await site?.catch(() => undefined);
if (started) {
  const { child } = started;
  const closed = child.exitCode === null ? once(child, "exit") : Promise.resolve();
  child.kill();
  await closed;
  if (child.exitCode !== 0) process.stderr.write(`${await readFile(log, "utf8")}\n`);
  await runStatements(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
await rm(folder, { recursive: true, force: true });
process.exit(started?.child.exitCode ?? 0);
