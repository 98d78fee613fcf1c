import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "../support/end-of-file";
import { type RunningSite, startSite } from "../support/running-site";

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stepwise-faults-"));
  atEndOfFile(() => rm(folder, { recursive: true, force: true }));
  site = await startSite({ STEPWISE_DATA_DIR: folder });
}, 90_000);

const health = async (kind: "live" | "ready") =>
  (await fetch(`${site.origin}/api/health/${kind}`)).status;

async function until(wanted: number, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while ((await health("ready")) !== wanted) {
    if (Date.now() > deadline) throw new Error(`Not ${wanted} within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);
}

async function databaseProcesses(): Promise<number[]> {
  const first = await postmaster();
  const children = await readFile(`/proc/${first}/task/${first}/children`, "utf8");
  return [first, ...children.trim().split(" ").map(Number)];
}

it("is live and not ready while the database hangs, answers within seconds, and recovers", async () => {
  const database = await databaseProcesses();
  for (const processId of database) process.kill(processId, "SIGSTOP");
  try {
    await until(503, 5_000);
    expect(await health("live")).toBe(200);
    const begin = Date.now();
    const answer = await fetch(site.origin);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(Date.now() - begin).toBeLessThan(12_000);
  } finally {
    for (const processId of database) process.kill(processId, "SIGCONT");
  }
  await until(200, 5_000);
  expect((await fetch(site.origin)).status).toBe(200);
}, 60_000);

it("brings its database up again when that is killed, without a restart", async () => {
  process.kill(await postmaster(), "SIGKILL");
  await site.printed(/PostgreSQL answers again/, 30_000);
  await until(200, 5_000);
  const answer = await fetch(`${site.origin}/sources`);
  expect(answer.status).toBe(200);
  expect(site.logged(40).map(({ msg }) => msg)).toEqual(
    expect.arrayContaining(["PostgreSQL ended unexpectedly; it is started again"]),
  );
}, 60_000);
