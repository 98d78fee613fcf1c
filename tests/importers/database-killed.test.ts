import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createFirstAdministrator } from "@/accounts/first-administrator";
import { importSalaries } from "@/importers/import-salaries";
import { countTable, neverBefore } from "@/importers/open-salary-file";
import { type Database, openDatabase } from "@/prisma/client";
import { applyMigrations } from "@/prisma/migration-engine";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { publishGuide } from "../support/guide-evidence";
import { fixtureTable } from "./office";

const ROWS = 300;
const TURNS = 20;

let folder: string;
let database: Database;
let accountId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stepwise-killed-"));
  const embedded = await startEmbeddedDatabase(folder, { tell: () => undefined });
  await applyMigrations(embedded.url);
  database = openDatabase(embedded.url);
  atEndOfFile(async () => {
    await database.close();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });
  await publishGuide(database);
  const password = "correct horse battery fixture";
  await createFirstAdministrator(database, { email: "a@fixture.test", name: "Ada", password });
  accountId = (await database.models.account.findFirstOrThrow()).id;
});

/** Imports one file; the id of its draft where that was acknowledged. */
async function importOne(file: number): Promise<string | null> {
  const bytes = Buffer.from(fixtureTable(ROWS, (row) => 1_000_000 + file * ROWS + row));
  const settings = {
    mode: "ALL" as const,
    fileName: "fixture.csv",
    columns: null,
    hasDecimalComma: null,
    dateOrder: null,
    sheet: null,
    defaults: {
      source: "guide-turing",
      country: "IN",
      currency: "INR",
      period: "year",
      statistic: "median",
    },
    reason: "A fixture.",
    into: null,
  };
  const actor = { accountId, requestId: `file-${file}` };
  const table = await countTable(bytes, settings, neverBefore);
  return importSalaries(database, actor, table, settings, () => undefined).then(
    ({ submission }) => submission,
    () => null,
  );
}

/** Kills the server, or one of its children, which makes it begin anew. */
async function kill(child: boolean): Promise<void> {
  const note = await readFile(path.join(folder, "postgres/postmaster.pid"), "utf8").catch(() => "");
  const postmaster = Number.parseInt(note, 10);
  if (Number.isNaN(postmaster)) return;
  const children = child ? await childrenOf(postmaster) : [];
  try {
    // The last child is one of those that answer us.
    process.kill(children.at(-1) ?? postmaster, "SIGKILL");
  } catch {
    // It had ended already.
  }
}

function childrenOf(pid: number): Promise<number[]> {
  return readFile(`/proc/${pid}/task/${pid}/children`, "utf8").then(
    (numbers) => numbers.trim().split(" ").filter(Boolean).map(Number),
    () => [],
  );
}

function untilReady(): Promise<true> {
  return eventually("the database to answer again", () =>
    database.ping().then(
      () => true as const,
      () => null,
    ),
  );
}

it("C15: of imports during which PostgreSQL or a child of it is killed twenty times none is there in part, and none that was acknowledged is lost", async () => {
  const acknowledged: string[] = [];
  let over = false;
  const importing = (async () => {
    for (let file = 0; !over; file += 1) {
      const submission = await importOne(file);
      if (submission !== null) acknowledged.push(submission);
    }
  })();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100 + ((turn * 379) % 500)));
    await kill(turn % 2 === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await untilReady();
  }
  over = true;
  await importing;
  // Everything works again.
  acknowledged.push((await importOne(100_000)) ?? "the last one failed");
  const { models } = database;
  const held = await models.submission.findMany({ where: { kind: "FILE" } });
  const counts = await Promise.all(
    held.map(({ id }) => models.submissionItem.count({ where: { submissionId: id } })),
  );
  expect(counts.filter((count) => count !== ROWS)).toEqual([]);
  const lost = acknowledged.filter((id) => !held.some((submission) => submission.id === id));
  expect(lost).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(0);
});
