import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { type RunningSite, startSite } from "../support/running-site";

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stepwise-faults-"));
  atEndOfFile(() => rm(folder, { recursive: true, force: true }));
  site = await startSite({ STEPWISE_DATA_DIR: folder });
});

const health = async (kind: "live" | "ready") =>
  (await fetch(`${site.origin}/api/health/${kind}`)).status;

function until(wanted: number): Promise<true> {
  return eventually(`readiness ${wanted}`, async () => (await health("ready")) === wanted);
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);
}

async function databaseProcesses(): Promise<number[]> {
  const first = await postmaster();
  const children = await readFile(`/proc/${first}/task/${first}/children`, "utf8");
  return [first, ...children.trim().split(" ").map(Number)];
}

it("is live and not ready while the database hangs, answers all the same, and recovers", async () => {
  const database = await databaseProcesses();
  for (const processId of database) process.kill(processId, "SIGSTOP");
  try {
    await until(503);
    expect(await health("live")).toBe(200);
    // The database goes on only below: what is answered here did not wait for it.
    const answer = await fetch(site.origin);
    expect(answer.status).toBeGreaterThanOrEqual(500);
  } finally {
    for (const processId of database) process.kill(processId, "SIGCONT");
  }
  await until(200);
  expect((await fetch(site.origin)).status).toBe(200);
});

it("brings its database up again when that is killed, without a restart", async () => {
  process.kill(await postmaster(), "SIGKILL");
  await site.printed(/PostgreSQL answers again/);
  await until(200);
  const answer = await fetch(`${site.origin}/sources`);
  expect(answer.status).toBe(200);
  expect(site.logged(40).map(({ msg }) => msg)).toEqual(
    expect.arrayContaining(["PostgreSQL ended unexpectedly; it is started again"]),
  );
});
