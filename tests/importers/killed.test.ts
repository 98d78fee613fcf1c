import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { atEndOfFile } from "../support/end-of-file";
import { startSite } from "../support/running-site";
import { fixtureTable, type Office, openOffice, send } from "./office";

const ROWS = 1_000;
/** Beside the packages that it imports, and no part of the project. */
const PROGRAMS = "node_modules/.cache/stepwise-importing-child";
let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const bundle = ["tests/support/bundle-program.mjs", "tests/importers/importing-child.ts"];
  execFileSync(process.execPath, [...bundle, PROGRAMS]);
  atEndOfFile(() => rm(PROGRAMS, { recursive: true, force: true }));
});

/** Every file that left a trace, with how many of its rows are held and how often it is audited. */
async function files() {
  const { models } = office.database;
  const submissions = await models.submission.findMany({ where: { kind: "FILE" } });
  return Promise.all(
    submissions.map(async ({ id }) => ({
      items: await models.submissionItem.count({ where: { submissionId: id } }),
      audited: await models.auditEvent.count({ where: { subject: `submission ${id}` } }),
    })),
  );
}

async function startChild(start: number): Promise<ChildProcess> {
  const { database } = office;
  const email = "curator@fixture.test";
  const { id } = await database.models.account.findUniqueOrThrow({ where: { email } });
  const parameters = [`${PROGRAMS}/importing-child.mjs`, database.url, id, `${start}`, `${ROWS}`];
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

it("C14: an import that is killed at any moment is there whole, or not at all, twenty times", async () => {
  // How long one import takes here, so that kills fall before, into and after one on any machine.
  const first = await startChild(0);
  const begin = performance.now();
  await once(first.stdout as NodeJS.ReadableStream, "data");
  const took = performance.now() - begin;
  first.kill("SIGKILL");
  const killOne = async (turn: number) => {
    const child = await startChild(turn * 1_000);
    const part = 0.1 + ((turn * 37) % 160) / 100;
    await new Promise((resolve) => setTimeout(resolve, took * part));
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  for (let turn = 1; turn <= 20; turn += 2) await Promise.all([killOne(turn), killOne(turn + 1)]);
  // What the server has not noticed yet it ends by itself.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const found = await files();
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ items, audited }) => items !== ROWS || audited !== 1)).toEqual([]);
});

it("C16: a client that leaves in the middle leaves nothing behind", async () => {
  const { node, curator } = office;
  const before = await files();
  for (const wait of [20, 150, 400, 900]) {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), wait);
    const table = fixtureTable(20_000, (row) => 3_000_000 + wait * 100_000 + row);
    const parameters = "source=fixture-survey&country=IN&currency=INR&period=year&statistic=median";
    await fetch(`${node.origin}/api/files/salaries?reason=Fixture&${parameters}`, {
      method: "POST",
      headers: { "content-type": "text/csv", cookie: curator },
      body: table,
      signal: leaving.signal,
    })
      .then((response) => response.text())
      .catch(() => null);
  }
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const after = await files();
  expect(after.length - before.length).toBe(0);
  // And the server goes on.
  const { report } = await send(
    node,
    curator,
    fixtureTable(3, (row) => 9_000_000 + row),
  );
  expect(report.rowsKept).toBe(3);
});

it("C16: an import that the server is told to stop in is finished, or leaves nothing behind", async () => {
  const { database, curator } = office;
  const rows = 8_000;
  for (const stage of ["checking", "storing"]) {
    const site = await startSite({ DATABASE_URL: database.url });
    const known = new Set((await database.models.submission.findMany()).map(({ id }) => id));
    const parameters = "source=fixture-survey&country=IN&currency=INR&period=year&statistic=median";
    const response = await fetch(`${site.origin}/api/files/salaries?reason=Fixture&${parameters}`, {
      method: "POST",
      headers: { "content-type": "text/csv", cookie: curator },
      body: fixtureTable(rows, (row) => 4_000_000 + stage.length * 100_000 + row),
    });
    const reader = response.body?.getReader();
    let seen = "";
    while (reader && !seen.includes(stage)) {
      const { value, done } = await reader.read();
      if (done) break;
      seen += new TextDecoder().decode(value);
    }
    expect(seen).toContain(stage);
    await site.stop("SIGTERM");
    const left = (await database.models.submission.findMany()).filter(({ id }) => !known.has(id));
    const counts = await Promise.all(
      left.map(({ id }) => database.models.submissionItem.count({ where: { submissionId: id } })),
    );
    expect([stage, counts.filter((count) => count !== rows)]).toEqual([stage, []]);
  }
});
