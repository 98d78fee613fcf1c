import { openDatabase } from "@/prisma/client";
import { connectionTo } from "@/prisma/connection";
import { publish } from "@/prisma/publish";
import { sourceFiles } from "../architecture/source-files";
import { apiOn } from "../graphql/api";
import { sourceRow } from "../graphql/rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";

/** A copy of the seeded database whose sessions are in another zone unless they say otherwise. */
async function databaseIn(zone: string): Promise<TestDatabase> {
  const copied = await testDatabase();
  const name = new URL(copied.url).pathname.slice(1);
  await copied.models.$executeRawUnsafe(`ALTER DATABASE ${name} SET timezone = '${zone}'`);
  // The setting is that of connections made from now on.
  const opened = openDatabase(copied.url, { watchVersion: true });
  atEndOfFile(opened.close);
  return { ...opened, url: copied.url };
}

const QUESTIONS = `query ($asOf: DateTime!) {
  revisions(first: 5) { edges { node { number at } } }
  sources { totalCount edges { node { slug recorded { at } retrievedOn } } }
  careerTitle(slug: "data-scientist") {
    salaries(first: 3) { edges { node { slug recorded { at } observedFrom observedTo } } }
  }
  before: sources(asOf: $asOf) { totalCount }
}`;

describe.each(["Asia/Kolkata", "America/New_York"])("a server in %s", (zone) => {
  it("answers as one in UTC", async () => {
    const inUtc = await apiOn(await databaseIn("UTC"));
    const elsewhere = await apiOn(await databaseIn(zone));
    const { revisions } = await inUtc.data("{ revisions(first: 1) { edges { node { at } } } }");
    const [{ node }] = revisions.edges;
    for (const shift of [0, -1_000]) {
      const asOf = new Date(new Date(node.at).getTime() + shift).toISOString();
      const answers = await inUtc.data(QUESTIONS, { asOf });
      expect(answers.sources.totalCount).toBeGreaterThan(0);
      expect(await elsewhere.data(QUESTIONS, { asOf })).toEqual(answers);
    }
  });

  it("records what is published now as of now", async () => {
    const database = await databaseIn(zone);
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
});

it("keeps the options that an address names", () => {
  const url = "postgresql://me@localhost/db?options=-c%20search_path%3Dother";
  expect(connectionTo(url).options).toBe("-c search_path=other -c timezone=UTC");
});

it("leaves no other place that makes connections", () => {
  const files = sourceFiles("prisma", "server", "importers", "accounts", "graphql", "scripts");
  const makers = files.filter(({ text }) => /\bconnectionString\s*:/.test(text));
  expect(makers.map(({ path }) => path)).toEqual([]);
});
