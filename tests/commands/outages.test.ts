import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { askedOf, everyRoute } from "../support/every-route";
import { type RunningSite, startSite } from "../support/running-site";
import { openWindow } from "../support/site";
import { watchProcess } from "../support/watched-process";

/** Answered from files, whether or not there is a database. */
const FILES = ["/robots.txt"];

let folder: string;
let site: RunningSite;

async function newFolder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "stepwise-outages-"));
  atEndOfFile(() => rm(made, { recursive: true, force: true }));
  return made;
}

beforeAll(async () => {
  folder = await newFolder();
  site = await startSite({ STEPWISE_DATA_DIR: folder });
});

async function postmaster(of: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(of, "postgres/postmaster.pid"), "utf8"), 10);
}

async function databaseProcesses(): Promise<number[]> {
  const first = await postmaster(folder);
  const children = await readFile(`/proc/${first}/task/${first}/children`, "utf8");
  return [first, ...children.trim().split(" ").map(Number)];
}

function signal(processes: readonly number[], name: NodeJS.Signals): void {
  for (const processId of processes) {
    try {
      process.kill(processId, name);
    } catch {
      // A helper of PostgreSQL that has ended by itself.
    }
  }
}

function readiness(wanted: number): Promise<true> {
  return eventually(`readiness ${wanted}`, async () => {
    return (await fetch(`${site.origin}/api/health/ready`)).status === wanted;
  });
}

/** What was kept of pages is answered until it is noticed that the database is silent. */
function noticed(): Promise<true> {
  return eventually("a page that cannot be answered", async () => {
    return (await fetch(site.origin)).status === 503;
  });
}

/** What every route answers now, in a line each. */
async function answers(): Promise<{ route: string; status: number; wait: string | null }[]> {
  return Promise.all(
    (await everyRoute()).map(async (route) => {
      const response = await askedOf(site.origin, route);
      await response.arrayBuffer();
      const { status, headers } = response;
      return { route: `${route.method} ${route.path}`, status, wait: headers.get("retry-after") };
    }),
  );
}

it("answers 503 on every route while the database stands still, and all of them again afterwards", async () => {
  const before = await answers();
  expect(before.filter(({ status }) => status >= 500)).toEqual([]);
  const stopped = await databaseProcesses();
  signal(stopped, "SIGSTOP");
  try {
    // Asked before anybody knows: each is answered while the database still stands.
    const first = await answers();
    expect(first.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
    await noticed();
    const isFile = ({ route }: { route: string }) => FILES.some((file) => route.endsWith(file));
    const later = (await answers()).filter((answer) => !isFile(answer));
    expect(later.filter(({ status, wait }) => status !== 503 || wait === null)).toEqual([]);
    expect(later.length).toBeGreaterThan(50);
  } finally {
    signal(stopped, "SIGCONT");
  }
  await readiness(200);
  expect(await answers()).toEqual(before);
});

it("shows a page of its own while the database stands still, without a script and on a narrow screen", async () => {
  const stopped = await databaseProcesses();
  signal(stopped, "SIGSTOP");
  try {
    await noticed();
    const page = await openWindow({ javaScriptEnabled: false, width: 360 });
    const answer = await page.goto(`${site.origin}/titles/data-scientist`);
    expect(answer?.status()).toBe(503);
    expect(await page.locator("h1").innerText()).toBe("Stepwise cannot answer at the moment");
    expect(await page.getByRole("link", { name: "Try again" }).count()).toBe(1);
    // The style sheet came too.
    expect(await page.locator("main").evaluate((main) => getComputedStyle(main).maxWidth)).toBe(
      "544px",
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    signal(stopped, "SIGCONT");
    await readiness(200);
    await page.getByRole("link", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Data Scientist" }).waitFor();
  } finally {
    signal(stopped, "SIGCONT");
  }
});

it("answers no route with a fault of its own while the database is killed and comes up again", async () => {
  const faults: unknown[] = [];
  process.kill(await postmaster(folder), "SIGKILL");
  const isBack = () => /PostgreSQL answers again/.test(site.output());
  do {
    faults.push(...(await answers()).filter(({ status }) => status >= 500 && status !== 503));
  } while (!isBack());
  await readiness(200);
  expect(faults).toEqual([]);
  expect((await answers()).filter(({ status }) => status >= 500)).toEqual([]);
});

it("starts although the database is killed before it is seeded", async () => {
  const own = await newFolder();
  const parameters = ["tests/support/serve-built.mjs"];
  const starting = watchProcess(process.execPath, parameters, {
    folder: process.cwd(),
    settings: { STEPWISE_DATA_DIR: own },
  });
  await starting.printed(/Applied \d+ of the database's migrations/);
  process.kill(await postmaster(own), "SIGKILL");
  const origin = await starting.printed(/Stepwise is ready at (\S+)/);
  expect(starting.output()).toMatch(/The database went away; the start goes on once it answers/);
  expect((await fetch(`${origin}/titles/data-scientist`)).status).toBe(200);
});
