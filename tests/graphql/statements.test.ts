import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { apiOn, testApi } from "./api";
import { salaryRow, sourceRow, titleRow } from "./rows";

/** Asks for everything that is nested in anything. */
const NESTED = `{
  careerTitles(first: 20) { edges { node {
    slug
    pay { bySource {
      source { name publisher { name sources(first: 2) { edges { node { salaryCount citedBy { name salaryCount } } } } } }
      central { gradeExplanation { grade } provenance { salaries { citation title { name } source { slug } history { version } } } }
    } }
    stepsOut { source { salaryCount } change { unpaired { name } provenance { salaries { id gradeExplanation { grade } } } } }
    salaries(first: 5) { edges { node { citation source { salaries(first: 5) { edges { node { title { slug } } } } } } } }
  } } }
  sources(first: 50) { edges { node { salaryCount salaries(first: 20) { totalCount } publisher { name } } } }
  duties { source { salaryCount } } questions { answer { evidence { source { name } } } }
}`;

async function fillUp(database: Database): Promise<void> {
  const numbers = Array.from({ length: 15 }, (_, index) => index + 1);
  await publish(
    database,
    {
      put: {
        careerTitle: numbers.map((number) => titleRow(`title-${number}`)),
        careerStep: numbers.slice(1).map((number) => ({
          id: `step-${number}`,
          fromTitleId: `title-${number - 1}`,
          toTitleId: `title-${number}`,
          kind: "PROMOTION" as const,
          evidence: "EDITORIAL" as const,
        })),
        source: numbers.map((number) => sourceRow(`source-${number}`)),
        salary: numbers.flatMap((title) =>
          [1, 2, 3].map((source) => salaryRow(`source-${source}`, `title-${title}`, "1000000")),
        ),
      },
    },
    { actor: "test", reason: "Fixture: many things." },
  );
}

it("answers nested lists with as many statements for many things as for few", async () => {
  const { database, statements } = await testApi();
  const few = await (await apiOn(database, undefined, statements)).count(NESTED);
  await fillUp(database);
  const many = await (await apiOn(database, undefined, statements)).count(NESTED);
  expect(many).toBe(few);
  // The version, the catalogue, the guide, salaries by title and by source, and the counts,
  // and one more by which it is known beforehand how long the lists may be.
  expect(many).toBeLessThanOrEqual(1 + 10 + 8 + 2 + 2 + 2 + 1 + 1);
});

it("asks only for the version once the evidence is in memory", async () => {
  const { count } = await testApi();
  await count(NESTED);
  expect(await count(NESTED)).toBe(1);
  expect(
    await count(`{ progression(from: "data-scientist", to: "chief-data-scientist") { summary } }`),
  ).toBe(1);
});

it("asks for nothing where no evidence is read", async () => {
  const { count } = await testApi();
  expect(await count("{ __typename __schema { queryType { name } } }")).toBe(0);
});

it("reads what has changed, and reads it once for all who ask at the same time", async () => {
  const { ask, database, statements } = await testApi();
  const question = `{ careerTitles { totalCount } }`;
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(question)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(statements.filter((sql) => sql.includes('"career_title"'))).toHaveLength(1);
  await publish(
    database,
    { put: { careerTitle: [titleRow("another-title")] } },
    { actor: "test", reason: "Fixture: one more title." },
  );
  expect((await ask(question)).data.careerTitles.totalCount).toBe(6);
});

it("counts the salaries of all sources in one statement", async () => {
  const { data, statements } = await testApi();
  await data("{ sources { edges { node { salaryCount } } } }");
  expect(statements.filter((sql) => /count\(/i.test(sql))).toHaveLength(1);
});

it("lists what has changed with as many statements for many things as for few", async () => {
  const { database, statements } = await testApi();
  const question = `{ changesSince(asOf: "2020-01-01T00:00:00Z", first: 100) { totalCount edges { node { name revision { reason } } } } }`;
  const few = await (await apiOn(database, undefined, statements)).count(question);
  await fillUp(database);
  const api = await apiOn(database, undefined, statements);
  expect(await api.count(question)).toBe(few);
  // The version, the catalogue, and of salaries the last revision before, the rows and all revisions.
  expect(few).toBe(1 + 12 + 3);
  expect(await api.count(question)).toBe(1);
});

it("reads what has changed once for all moments between two revisions", async () => {
  const api = await testApi();
  const at = (day: number) => `2020-01-${String(day).padStart(2, "0")}T00:00:00Z`;
  const parts = Array.from(
    { length: 15 },
    (_, day) => `a${day}: changesSince(asOf: "${at(day + 1)}") { totalCount }`,
  );
  await api.count(`{ ${parts.join(" ")} }`);
  const salaries = api.statements.filter((sql) => /from "public"."salary"/i.test(sql));
  expect(salaries).toHaveLength(1);
});

it("asks for no salaries where nothing has changed since", async () => {
  const { count, data } = await testApi();
  const { latestRevision } = await data("{ latestRevision { at } }");
  expect(await count(`{ changesSince(asOf: "${latestRevision.at}") { totalCount } }`)).toBe(1);
});
