import { readdirSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { openDatabase } from "@/prisma/client";
import { seed } from "@/prisma/seed/seed";
import { apiOn } from "../graphql/api";
import { type TestDatabase, testDatabase } from "../support/database";

const MIGRATIONS = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const [EDITIONS = ""] = MIGRATIONS.filter((name) => name.endsWith("_editions"));
const sqlOf = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8");

const FORMER = "aijobs-with-low-pay";
const IMPORTED = "aijobs-without-low-pay";

/** As the database stood before there were editions: a source for each file, computed salaries told as printed. */
const BEFORE = `
  INSERT INTO revision (actor, reason) VALUES ('seed', 'first'), ('import aijobs', 'second'), ('account a', 'third');
  INSERT INTO publisher (id, version, recorded_in, name) VALUES ('aijobs', 1, 1, 'aijobs.net');
  INSERT INTO career_title (id, version, recorded_in, name, summary, track, aliases)
    VALUES ('data-scientist', 1, 1, 'Data Scientist', 'x', 'TECHNICAL', '{}');
  INSERT INTO source (id, version, recorded_in, publisher_id, name, method, method_note, redistribution)
    VALUES ('${FORMER}', 1, 1, 'aijobs', 'before', 'JOB_ADVERTS', 'x', 'ALLOWED'),
      ('${IMPORTED}', 1, 2, 'aijobs', 'after', 'JOB_ADVERTS', 'x', 'ALLOWED');
  INSERT INTO record_set (id, version, recorded_in, source_id, kind, basis, period, as_of, file_digest, rows_read, rows_kept, refused, unrecognised)
    VALUES ('${IMPORTED}', 1, 2, '${IMPORTED}', 'ADVERT', 'UNKNOWN', 'YEAR', '2024-03-17', repeat('0', 64), 1, 1, '[]', '[]');
  INSERT INTO salary (id, version, recorded_in, source_id, title_id, statistic, amount, currency, as_printed, period, basis, country, note)
    VALUES ('${FORMER}-data-scientist-in-inr-all-median', 1, 1, '${FORMER}', 'data-scientist', 'MEDIAN', 1, 'INR', 'INR 1, computed', 'YEAR', 'UNKNOWN', 'IN', 'old'),
      ('${FORMER}-data-scientist-xx-inr-all-p10', 1, 1, '${FORMER}', 'data-scientist', 'P10', 2, 'INR', 'INR 2, computed', 'YEAR', 'UNKNOWN', 'IN', 'old'),
      ('${IMPORTED}-data-scientist-us-usd-all-median', 1, 2, '${IMPORTED}', 'data-scientist', 'MEDIAN', 3, 'USD', 'USD 3, computed', 'YEAR', 'UNKNOWN', 'US', 'imported'),
      ('read-by-a-curator', 1, 3, '${FORMER}', 'data-scientist', 'MEAN', 4, 'INR', 'INR 4', 'YEAR', 'UNKNOWN', 'IN', 'read');
`;

let database: TestDatabase;
beforeAll(async () => {
  const { url } = await testDatabase({ seeded: false });
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  for (const name of MIGRATIONS.filter((each) => each < EDITIONS)) await client.query(sqlOf(name));
  await client.query(BEFORE);
  for (const name of MIGRATIONS.filter((each) => each >= EDITIONS)) await client.query(sqlOf(name));
  await client.end();
  database = { ...openDatabase(url), url };
}, 60_000);
afterAll(() => database.close());

const standing = { supersededIn: null, withdrawnIn: null };
const salary = (id: string) => database.models.salary.findFirst({ where: { id, ...standing } });

it("no longer tells what was computed as printed, in any version", async () => {
  const rows = await database.models.salary.findMany({ orderBy: { amount: "asc" } });
  expect(rows.map(({ origin, asPrinted }) => [origin, asPrinted])).toEqual([
    ["COMPUTED", null],
    ["COMPUTED", null],
    ["COMPUTED", null],
    ["PRINTED", "INR 4"],
  ]);
  await expect(database.models.$executeRawUnsafe("UPDATE salary SET note = 'x'")).rejects.toThrow(
    /cannot be edited/,
  );
});

it("keeps as editions of one source what stood in three, with what others recorded of them", async () => {
  const before = new Date();
  await seed(database);
  const sources = await database.models.source.findMany({
    where: { publisherId: "aijobs", ...standing },
  });
  expect(sources.map(({ id }) => id)).toEqual(["aijobs"]);
  expect(await salary(`${FORMER}-data-scientist-in-inr-all-median`)).toMatchObject({
    version: 2,
    sourceId: "aijobs",
    editionId: FORMER,
  });
  expect(await salary(`${FORMER}-data-scientist-xx-inr-all-p10`)).toBeNull();
  expect(await salary("read-by-a-curator")).toMatchObject({
    sourceId: "aijobs",
    editionId: FORMER,
    asPrinted: "INR 4",
  });
  // What was imported was of a later file than the one that ships: it stays, and so does its day.
  expect(await salary(`${IMPORTED}-data-scientist-us-usd-all-median`)).toMatchObject({
    sourceId: "aijobs",
    editionId: IMPORTED,
    note: "imported",
  });
  const edition = await database.models.edition.findFirst({ where: { id: IMPORTED, ...standing } });
  expect(edition?.name).toBe("file of 17 March 2024");
  expect(await database.models.recordSet.count({ where: standing })).toBe(0);
  // As of a moment before, the sources of then.
  const api = await apiOn(database);
  const { sources: then } = await api.data(
    `{ sources(asOf: "${before.toISOString()}") { edges { node { slug salaryCount status } } } }`,
  );
  expect(then.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { slug: FORMER, salaryCount: 3, status: "PUBLISHED" },
    { slug: IMPORTED, salaryCount: 1, status: "PUBLISHED" },
  ]);
  expect(await seed(database)).toMatchObject({ revision: null });
}, 60_000);
