import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { debianPostgres, startDebianPostgres } from "../support/debian-postgres";
import { atEndOfFile } from "../support/end-of-file";
import { cloneInto, lendBuildCache, processesIn } from "../support/fresh-clone";
import { type WatchedProcess, watchProcess } from "../support/watched-process";

/** For installing, building and starting on a slow machine beside other work; alone it takes a minute. */
const FIRST_START_MS = 1_200_000;
/** The tests of this file follow each other on one clone, as its first owner would use it. */
const READY = /Stepwise is ready at (http:\S+)/;
const SALARIES = `{
  progression(from: "data-scientist", to: "chief-data-scientist") { summary }
  latestRevision { at }
}`;

let clone: string;
let running: WatchedProcess;
let firstAnswer: unknown;

beforeAll(async () => {
  clone = await mkdtemp(path.join(tmpdir(), "stepwise-clone-"));
  cloneInto(clone);
  lendBuildCache(clone);
  atEndOfFile(() => rm(clone, { recursive: true, force: true }));
});

/** Runs a command of npm in the clone. */
function npm(parameters: string[], settings: Record<string, string> = {}): WatchedProcess {
  return watchProcess("npm", parameters, { folder: clone, settings });
}

async function ask(origin: string): Promise<unknown> {
  const url = `${origin}/api/graphql?query=${encodeURIComponent(SALARIES)}`;
  const { data, errors } = await (await fetch(url)).json();
  expect(errors).toBeUndefined();
  return data;
}

/** Runs npm start to its end, for starts that are to fail: the lines that it printed itself. */
async function failedStart(settings: Record<string, string>): Promise<string[]> {
  const command = npm(["start"], settings);
  expect(await command.ended()).toBeGreaterThan(0);
  return command
    .output()
    .split("\n")
    .filter((line) => line !== "" && !/^(>|npm |✓ Running)/.test(line));
}

it(
  "starts with one command from nothing, and answers",
  async () => {
    running = npm(["start"]);
    const origin = await running.printed(READY, FIRST_START_MS);
    expect(running.output()).toMatch(/Installing packages … [\d.]+ s/);
    expect(running.output()).toMatch(/Building the pages … [\d.]+ s/);

    const page = await fetch(origin);
    expect([page.status, page.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(await page.text()).toContain("Chief Data Scientist");
    expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
    expect((await fetch(`${origin}/api/health/ready`)).status).toBe(200);
    firstAnswer = await ask(origin);
    expect(JSON.stringify(firstAnswer)).toContain("Pay falls by ₹3.5 L");
  },
  FIRST_START_MS + 20_000,
);

it("refuses a second one on the same data in one line, and a port that is taken", async () => {
  const origin = await running.printed(READY);
  expect(await failedStart({})).toEqual([
    expect.stringMatching(/^Another Stepwise \(process \d+\) is using the data folder .+\.$/),
  ]);
  const port = new URL(origin).port;
  expect(await failedStart({ PORT: port, STEPWISE_DATA_DIR: ".stepwise-other" })).toEqual([
    `Port ${port} is taken on 127.0.0.1. Stop what uses it, or set PORT to another.`,
  ]);
  expect(await ask(origin)).toEqual(firstAnswer);
});

it("ends at SIGTERM by itself, with nothing left running", async () => {
  const { code } = await running.stop("SIGTERM");
  expect(code).toBe(0);
  expect(processesIn(clone)).toEqual([]);
});

it("starts again without installing or building, on the address that is asked for, with the same data", async () => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  running = npm(["start"], { PORT: String(port), HOST: "127.0.0.1" });
  const origin = await running.printed(READY);
  expect(origin).toBe(`http://127.0.0.1:${port}`);
  expect(running.output()).not.toContain("Installing");
  expect(running.output()).not.toContain("Building");
  expect(await ask(origin)).toEqual(firstAnswer);
  await running.stop("SIGINT");
  expect(processesIn(clone)).toEqual([]);
});

it("says in one line what is wrong with the settings", async () => {
  const wrong = "postgresql://stepwise:hunter2@nowhere.invalid:5432/stepwise";
  expect(await failedStart({ DATABASE_URL: wrong })).toEqual([
    "No PostgreSQL can be used at nowhere.invalid:5432/stepwise (ENOTFOUND). Correct DATABASE_URL.",
  ]);
  expect(await failedStart({ PORT: "none" })).toEqual(["PORT must be a number."]);
});

it("works on a PostgreSQL of the operator's, and leaves it running", async () => {
  const installed = await debianPostgres();
  if (!installed) {
    process.stdout.write(
      "Not tried: no PostgreSQL of Debian's is installed (apt-get install postgresql).\n",
    );
    return;
  }
  const url = await startDebianPostgres(installed.programs);
  for (const attempt of [1, 2]) {
    running = npm(["start"], { DATABASE_URL: url });
    const origin = await running.printed(READY);
    expect(running.output().includes("Applied")).toBe(attempt === 1);
    expect((await fetch(origin)).status).toBe(200);
    expect(JSON.stringify(await ask(origin))).toContain("Pay falls by ₹3.5 L");
    expect((await running.stop("SIGTERM")).code).toBe(0);
  }
});

it("empties its own database on demand, and fills it again", async () => {
  const reset = npm(["run", "db:reset"]);
  await reset.printed(/is gone; the next start makes a new one/);
  running = npm(["start"]);
  const origin = await running.printed(READY);
  const { latestRevision } = (await ask(origin)) as { latestRevision: { at: string } };
  const { latestRevision: before } = firstAnswer as typeof firstAnswer & {
    latestRevision: { at: string };
  };
  expect(latestRevision.at > before.at).toBe(true);
});
