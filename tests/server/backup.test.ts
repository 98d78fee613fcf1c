import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { applyMigrations } from "@/prisma/migration-engine";
import { publish } from "@/prisma/publish";
import { entryOf, MANIFEST } from "@/server/backup/manifest";
import { openBackup } from "@/server/backup/read-backup";
import { restoreBackup } from "@/server/backup/restore-backup";
import { writeBackup } from "@/server/backup/write-backup";
import { apiOn } from "../graphql/api";
import { salaryRow, sourceRow } from "../graphql/rows";
import {
  bareDatabase,
  shippedDatabase,
  type TestDatabase,
  testDatabase,
} from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { runStatements } from "../support/statements";

const folder = mkdtempSync(path.join(tmpdir(), "stepwise-backup-"));
atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => {
  files += 1;
  return path.join(folder, `${files}.zip`);
};
const quiet = () => undefined;
const { signal } = new AbortController();

async function backedUp({ url }: Pick<TestDatabase, "url">): Promise<string> {
  const file = newFile();
  await writeBackup(url, file, quiet, signal);
  return file;
}

/** What a backup says of each table: two databases that hold the same say the same. */
async function tablesOf(file: string) {
  const { manifest, close } = await openBackup(file);
  close();
  return manifest.tables;
}

/** Publishes one source after the other until it is stopped, and says how many. */
function publishing(database: TestDatabase) {
  let isStopped = false;
  let published = 0;
  const done = (async () => {
    while (!isStopped) {
      published += 1;
      const id = `while-backed-up-${published}`;
      await publish(
        database,
        { put: { source: [sourceRow(id)], salary: [salaryRow(id, "data-scientist", "1000000")] } },
        { actor: "test", reason: "Fixture: written while a backup is taken." },
      );
    }
    return published;
  })();
  return {
    stop: () => {
      isStopped = true;
      return done;
    },
  };
}

const QUESTION = `query ($asOf: DateTime) {
  latestRevision { number at reason }
  careerTitles(first: 100, asOf: $asOf) { nodes { slug name pay { bySource { source { slug } figures { money { amount currencyCode } sampleSize provenance { steps { description } } } } } } }
  sources(first: 100, asOf: $asOf) { nodes { slug name } }
  compare(titles: ["data-scientist", "machine-learning-manager"], asOf: $asOf) { answer ordering { title { slug } position } }
}`;

it("is of one moment while others write, and answers the same where it is restored", async () => {
  const database = await shippedDatabase();
  const writer = publishing(database);
  const file = await backedUp(database);
  const written = await writer.stop();
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const target = await bareDatabase();
  await restoreBackup(target.url, file, quiet);
  const restored = await apiOn(target);
  const { latestRevision } = await restored.data("{ latestRevision { at } }");
  const asOf = latestRevision.at;
  const original = await apiOn(database);
  const { latestRevision: _now, ...then } = await original.data(QUESTION, { asOf });
  const { latestRevision: last, ...answered } = await restored.data(QUESTION, { asOf });
  expect(answered).toEqual(then);
  expect(answered.careerTitles.nodes.length).toBeGreaterThan(20);
  const held = answered.sources.nodes.filter(({ slug }: { slug: string }) =>
    slug.startsWith("while-backed-up"),
  );
  expect(held.length).toBeLessThanOrEqual(written);
  expect(last.number).toBe(held.length + 1);
  // All of each revision, or none of it; and what is restored holds the very same.
  expect(await tablesOf(await backedUp(target))).toEqual(await tablesOf(file));

  // What is published next goes on where the numbers stood, by the same rules.
  const id = "after-restoring";
  await publish(
    target,
    { put: { source: [sourceRow(id)], salary: [salaryRow(id, "data-scientist", "1000000")] } },
    { actor: "test", reason: "Fixture: written after restoring." },
  );
  await expect(runStatements(target.url, "DELETE FROM salary")).rejects.toThrow();
  await expect(
    runStatements(target.url, "INSERT INTO step_support SELECT * FROM step_support"),
  ).rejects.toThrow();
});

it("goes into no database that holds anything, and leaves it as it is", async () => {
  const [database, filled] = [await testDatabase(), await testDatabase()];
  const file = await backedUp(database);
  const before = await tablesOf(await backedUp(filled));
  await expect(restoreBackup(filled.url, file, quiet)).rejects.toThrow(
    /^The database is not empty: \w+ has rows\. Name an empty one, or empty the embedded one with npm run db:reset\.$/,
  );
  expect(await tablesOf(await backedUp(filled))).toEqual(before);
  // Tables without a row are no reason.
  const prepared = await testDatabase({ seeded: false });
  await restoreBackup(prepared.url, file, quiet);
  expect(await tablesOf(await backedUp(prepared))).toEqual(before);
});

it("says in one line that a file is cut off, changed, of a newer Stepwise or no backup, and puts nothing", async () => {
  const file = await backedUp(await testDatabase());
  const bytes = readFileSync(file);
  const target = await bareDatabase();
  const restoring = (changed: Buffer) => {
    const name = newFile();
    writeFileSync(name, changed);
    return expect(restoreBackup(target.url, name, quiet)).rejects;
  };
  await restoring(bytes.subarray(0, bytes.length / 2)).toThrow(/is no whole backup/);
  await restoring(Buffer.from("nothing")).toThrow(/is no whole backup/);
  for (const share of [0.1, 0.3, 0.5, 0.7]) {
    const flipped = Buffer.from(bytes);
    const at = Math.floor(bytes.length * share);
    flipped.writeUInt8(flipped.readUInt8(at) ^ 0xff, at);
    await restoring(flipped).toThrow(/^[^\n]+ is no whole backup \([^\n]+\)\. Take another one\.$/);
  }
  const forged = await rewritten(file, "salary", (rows) => rows.replace("guide", "quide"));
  await restoring(forged).toThrow("the rows of salary are not those that were written");
  await expect(restoreBackup(target.url, newFile(), quiet)).rejects.toThrow(/ENOENT/);
  await runStatements(target.url, "CREATE TABLE untouched ()", "DROP TABLE untouched");
  await restoreBackup(target.url, file, quiet);
});

/** A backup with other rows of a table, as somebody packs it anew who leaves its manifest as it is. */
async function rewritten(file: string, changed: string, edit: (rows: string) => string) {
  const { manifest, rows, close } = await openBackup(file);
  const zip = new ZipFile();
  for (const { name } of manifest.tables) {
    const written = await text(await rows(name));
    zip.addBuffer(Buffer.from(name === changed ? edit(written) : written), entryOf(name));
  }
  close();
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), MANIFEST);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

it("is refused by a Stepwise that is older than it, as its database is", async () => {
  const newer = await testDatabase();
  await runStatements(
    newer.url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '29990101000000_of_the_future', now(), 1)`,
  );
  const file = await backedUp(newer);
  const target = await bareDatabase();
  await expect(restoreBackup(target.url, file, quiet)).rejects.toThrow(
    /is of another Stepwise, newer than this one \(migration 29990101000000_of_the_future\)\. Update Stepwise first\.$/,
  );
  await expect(applyMigrations(newer.url)).rejects.toThrow(
    "The database is of a newer Stepwise (migration 29990101000000_of_the_future)",
  );
});

it("of the first release is restored and brought up to this one", async () => {
  const target = await bareDatabase();
  const manifest = await restoreBackup(target.url, FIRST_RELEASE, quiet);
  expect(manifest.migrations.at(-1)?.name).toBe("20261130190000_median_intervals");
  const { progression } = await (await apiOn(target)).data(
    `{ progression(from: "data-scientist", to: "chief-data-scientist") { summary } }`,
  );
  expect(progression.summary.join(" ")).toContain("₹3.5 L");
});

/** A backup of a database with the guide, as the first release that takes backups writes it. */
const FIRST_RELEASE = "tests/server/first-release.zip";

it("is restored from an older schema by the migrations that have come since", async () => {
  const old = await bareDatabase();
  await applyMigrations(old.url, { upTo: "20261124000100_applied_seed" });
  await runStatements(
    old.url,
    "INSERT INTO revision (at, actor, reason) VALUES ('2026-11-24T00:00:00Z', 'test', 'Fixture.')",
  );
  const file = await backedUp(old);
  const target = await bareDatabase();
  const told: string[] = [];
  await restoreBackup(target.url, file, (line) => told.push(line));
  expect(told.at(-1)).toMatch(/^Applied \d+ migrations that came after the backup$/);
  const { latestRevision } = await (await apiOn(target)).data("{ latestRevision { reason } }");
  expect(latestRevision).toEqual({ reason: "Fixture." });
});

it("is not written over another file, nor of a database without tables, nor when it is broken off", async () => {
  const database = await testDatabase();
  const file = await backedUp(database);
  const before = readFileSync(file);
  await expect(writeBackup(database.url, file, quiet, signal)).rejects.toThrow(/is there already/);
  expect(readFileSync(file)).toEqual(before);
  const { url } = await bareDatabase();
  await expect(writeBackup(url, newFile(), quiet, signal)).rejects.toThrow(/nothing to back up/);
  const ending = new AbortController();
  const broken = writeBackup(database.url, newFile(), () => ending.abort(), ending.signal);
  await expect(broken).rejects.toThrow();
  await expect(writeBackup(database.url, "/nowhere/x.zip", quiet, signal)).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
});
