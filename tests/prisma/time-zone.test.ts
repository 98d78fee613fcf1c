import { readFileSync } from "node:fs";
import { Client } from "pg";
import { openDatabase } from "@/prisma/client";
import { connectionTo } from "@/prisma/connection";
import { applyMigrations } from "@/prisma/migration-engine";
import { publish } from "@/prisma/publish";
import { sourceFiles } from "../architecture/source-files";
import { type Api, apiOn } from "../graphql/api";
import { salaryRow, sourceRow } from "../graphql/rows";
import { advert, aijobsFile, read } from "../importers/data-set/files";
import { type TestDatabase, testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";

/** What a database may have for a default, by the names of PostgreSQL's settings. */
type Defaults = Readonly<Record<string, string>>;

const UTC: Defaults = { timezone: "UTC" };
const ELSEWHERE: [string, Defaults][] = [
  ["in Asia/Kolkata", { timezone: "Asia/Kolkata" }],
  ["in America/New_York", { timezone: "America/New_York" }],
  ["that writes days as in Germany", { timezone: "UTC", datestyle: "German, DMY" }],
];

/** A copy of the template whose sessions have these defaults unless they say otherwise. */
async function databaseWith(defaults: Defaults, seeded = true): Promise<TestDatabase> {
  const copied = await testDatabase({ seeded });
  const name = new URL(copied.url).pathname.slice(1);
  for (const [setting, value] of Object.entries(defaults)) {
    await copied.models.$executeRawUnsafe(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  }
  // The settings are those of connections made from now on.
  const opened = openDatabase(copied.url, { watchVersion: true });
  atEndOfFile(opened.close);
  return { ...opened, url: copied.url };
}

/** What a database says with one statement on a connection of its own, after others. */
async function lastOf(url: string, ...statements: string[]): Promise<Record<string, unknown>> {
  const client = new Client(connectionTo(url));
  await client.connect();
  try {
    let row: Record<string, unknown> = {};
    for (const statement of statements) row = (await client.query(statement)).rows[0] ?? {};
    return row;
  } finally {
    await client.end();
  }
}

const RECORDED = `query ($asOf: DateTime!) {
  revisions(first: 5) { edges { node { number at } } }
  sources { totalCount edges { node { slug recorded { at } retrievedOn } } }
  careerTitle(slug: "data-scientist") {
    salaries(first: 3) { edges { node { slug recorded { at } observedFrom observedTo } } }
  }
  before: sources(asOf: $asOf) { totalCount }
}`;
const promised = (name: string) => readFileSync(`tests/contract/${name}.graphql`, "utf8");
const PATH = { from: "data-scientist", to: "chief-data-scientist", currency: "INR" };
const TITLES = { titles: ["data-scientist", "chief-data-scientist"] };

/** The bytes of what is answered as of a moment, in the words of the contract too, or refused. */
async function answersOf({ ask }: Api, asOf: string): Promise<string[]> {
  const answers = [
    await ask(RECORDED, { asOf }),
    await ask(promised("progression"), { ...PATH, asOf }),
    await ask(promised("compare"), { ...TITLES, asOf }),
    await ask(promised("sources"), { asOf }),
    await ask(promised("title"), { slug: "data-scientist" }),
    await ask(promised("guide")),
  ];
  return answers.map(({ text }) => text);
}

describe.each(ELSEWHERE)("a server %s", (_words, defaults) => {
  it("answers as one in UTC, at the moment of a publication and before it", async () => {
    const inUtc = await apiOn(await databaseWith(UTC));
    const elsewhere = await apiOn(await databaseWith(defaults));
    const { revisions } = await inUtc.data("{ revisions(first: 1) { edges { node { at } } } }");
    const [{ node }] = revisions.edges;
    for (const shift of [0, -1_000]) {
      const asOf = new Date(new Date(node.at).getTime() + shift).toISOString();
      const answers = await answersOf(inUtc, asOf);
      expect(answers[0]).toContain('"recorded":{"at":');
      expect(await answersOf(elsewhere, asOf)).toEqual(answers);
    }
  });

  it("keeps days as they are, at the end of a year and where clocks change", async () => {
    const database = await databaseWith(defaults);
    const days = ["2024-12-31", "2025-01-01", "2025-03-09"];
    const salary = days.map((day) => {
      const observed = new Date(`${day}T00:00:00Z`);
      const more = { id: `of-${day}`, observedFrom: observed, observedTo: observed };
      return salaryRow("of-days", "data-scientist", "50000", more);
    });
    await publish(
      database,
      { put: { source: [sourceRow("of-days")], salary } },
      { actor: "test", reason: "Fixture: days at which zones differ." },
    );
    const { data } = await apiOn(database);
    for (const [place, day] of days.entries()) {
      const answer = await data(
        `{ salary(slug: "${salary[place]?.id}") { observedFrom observedTo } }`,
      );
      expect(answer.salary).toEqual({ observedFrom: day, observedTo: day });
    }
  });

  it("records what is published now as of now", async () => {
    const database = await databaseWith(defaults);
    await publish(
      database,
      { put: { source: [sourceRow("of-now")] } },
      { actor: "test", reason: "Fixture: a source of this moment." },
    );
    const api = await apiOn(database);
    const { source } = await api.data('{ source(slug: "of-now") { recorded { at } } }');
    const [{ hours }] = await database.models.$queryRaw<[{ hours: number }]>`
      SELECT round(extract(epoch FROM now() - ${source.recorded.at}::timestamptz) / 3600)::int AS hours`;
    // Every zone differs by an hour or more.
    expect(hours).toBe(0);
  });

  it("reads a data set into the same records, as of now", async () => {
    const file = aijobsFile("2024-12-15", [advert(), advert({ salary: 150_000.07 })]);
    const recorded = async (database: TestDatabase) => {
      await read(database.url, "aijobs", file);
      const records = await database.models.salaryRecord.findMany({ orderBy: { fileRow: "asc" } });
      const sets = await database.models.recordSet.findMany();
      return { records, sets };
    };
    const database = await databaseWith(defaults);
    const imported = await recorded(database);
    expect(imported.records.length).toBeGreaterThan(0);
    expect(imported).toEqual(await recorded(await databaseWith(UTC)));
    expect(
      await lastOf(database.url, "SELECT max(at) > now() - interval '1 hour' AS now FROM revision"),
    ).toEqual({ now: true });
  });

  it("is migrated as one in UTC", async () => {
    const { url } = await databaseWith(defaults, false);
    await lastOf(url, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    expect((await applyMigrations(url)).applied.length).toBeGreaterThan(1);
    expect((await applyMigrations(url)).applied).toEqual([]);
    const HOURS = "round(extract(epoch FROM now() - max(finished_at)) / 3600)::int AS hours";
    expect(await lastOf(url, `SELECT ${HOURS} FROM _prisma_migrations`)).toEqual({ hours: 0 });
  });

  it.each(["RESET ALL", "DISCARD ALL", "RESET timezone"])(
    "has sessions that are in UTC after %s too",
    async (reset) => {
      const { url } = await databaseWith(defaults);
      const said = await lastOf(url, reset, "SELECT '2024-07-01 12:00Z'::timestamptz::text AS at");
      expect(said).toEqual({ at: "2024-07-01 12:00:00+00" });
    },
  );
});

it("keeps the options that an address names, but for how times are written", async () => {
  const { url } = await testDatabase();
  const options = encodeURIComponent("-c timezone=Asia/Tokyo -c work_mem=5MB");
  const said = await lastOf(
    `${url}?options=${options}`,
    "SELECT current_setting('work_mem') AS memory, current_setting('timezone') AS zone",
  );
  expect(said).toEqual({ memory: "5MB", zone: "UTC" });
});

it("leaves no other place that makes connections", () => {
  const files = sourceFiles("prisma", "server", "importers", "accounts", "graphql", "scripts");
  const makers = files.filter(({ text }) => /\bconnectionString\s*:/.test(text));
  expect(makers.map(({ path }) => path)).toEqual([]);
});
