// What people ask of a site of salaries, as they would ask it here. The figures are made up.
import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { type Api, type Json, testApi } from "./api";
import { salaryRow, sourceRow, titleRow } from "./rows";

const BY = { actor: "fixture", reason: "Fixture: made up for a test." };
const LAKH = 100_000;

function lakh(source: string, title: string, amount: number, more: object = {}) {
  return salaryRow(`fixture-${source}`, `fixture-${title}`, String(amount * LAKH), more);
}

async function hold(database: Database, salaries: readonly ContentOf["salary"][]): Promise<void> {
  const distinct = (values: readonly string[]) => [...new Set(values)];
  const sourceIds = distinct(salaries.map(({ sourceId }) => sourceId));
  await publish(
    database,
    {
      put: {
        careerTitle: distinct(salaries.map(({ titleId }) => titleId)).map(titleRow),
        publisher: sourceIds.map((id) => ({ id: `${id}-publisher`, name: `Fixture ${id}` })),
        source: sourceIds.map((id) => sourceRow(id, `${id}-publisher`)),
        salary: salaries,
      },
    },
    BY,
  );
}

let api: Awaited<ReturnType<typeof testApi>>;
beforeEach(async () => {
  api = await testApi();
});

async function compared(asked: Api, ...titles: string[]): Promise<Json> {
  const { compare } = await asked.data(
    `query($titles: [String!]!) { compare(titles: $titles) {
      summary bases panels { bases mixed rows { bySource { figures { basis } } } }
      ordering { title { slug } position restsOn { slug }
        flips { with { slug } without { slug } }
        pairsOnOneSource { with { slug } source { slug } } }
      rows { bySource { central { grade gradeExplanation { terms { name finding allows } } } } }
    } }`,
    { titles: titles.map((title) => `fixture-${title}`) },
  );
  return compare;
}

describe("1: what a step pays is measured inside sources that cover both titles", () => {
  beforeEach(async () => {
    await hold(api.database, [
      lakh("s1", "a", 10),
      lakh("s1", "b", 14),
      lakh("s2", "a", 6),
      lakh("s3", "a", 9),
      lakh("s3", "b", 12),
    ]);
  });

  it("says +3 to +4 L, 2 of 2 agree, the third not used and why; the difference of averages nowhere", async () => {
    const { data, text } = await api.ask(
      `{ change(from: "fixture-a", to: "fixture-b") {
        low { amount } high { amount } agreeing pairs { source { slug } }
        unused { source { slug } explanation } comparability explanation
        provenance { steps { description } }
      } }`,
    );
    expect(data.change).toMatchObject({
      low: { amount: "300000" },
      high: { amount: "400000" },
      agreeing: 2,
      pairs: [{ source: { slug: "fixture-s1" } }, { source: { slug: "fixture-s3" } }],
      unused: [{ source: { slug: "fixture-s2" } }],
      comparability: "SAME_SOURCE",
    });
    // 13 less 8.33: what a blend of all five figures would give.
    const { text: comparison } = await api.ask(
      `{ compare(titles: ["fixture-a", "fixture-b"]) { summary changes { explanation low { amount } high { amount } } } }`,
    );
    for (const answer of [text, comparison]) expect(answer).not.toMatch(/4\.67|46666|4,66,66/);
  });
});

describe("2: an order admits what it rests on", () => {
  it("names AmbitionBox where the order flips without it, and nothing else", async () => {
    await hold(api.database, [
      lakh("ambitionbox", "a", 10),
      lakh("ambitionbox", "b", 30),
      lakh("glassdoor", "a", 12),
      lakh("payscale", "b", 11),
    ]);
    const { ordering } = await compared(api, "a", "b");
    expect(ordering.map((place: Json) => [place.title.slug, place.flips])).toEqual([
      ["fixture-b", [{ with: { slug: "fixture-a" }, without: { slug: "fixture-ambitionbox" } }]],
      ["fixture-a", [{ with: { slug: "fixture-b" }, without: { slug: "fixture-ambitionbox" } }]],
    ]);
  });

  it("shows no mark where the order never flips", async () => {
    const sources = ["ambitionbox", "glassdoor", "payscale"];
    await hold(
      api.database,
      sources.flatMap((source, index) => [
        lakh(source, "a", 10 + index),
        lakh(source, "b", 20 + index),
      ]),
    );
    const { ordering } = await compared(api, "a", "b");
    for (const { flips, restsOn, pairsOnOneSource } of ordering) {
      expect([flips, restsOn, pairsOnOneSource]).toEqual([[], [], []]);
    }
  });

  it("says of a pair that one source alone covers that it rests on it", async () => {
    await hold(api.database, [lakh("s1", "a", 10), lakh("s1", "b", 20), lakh("s2", "b", 21)]);
    const { ordering } = await compared(api, "a", "b");
    expect(ordering[0]).toMatchObject({
      pairsOnOneSource: [{ with: { slug: "fixture-a" }, source: { slug: "fixture-s1" } }],
    });
  });
});

it("3: base pay and cost to company never share a panel unless asked to", async () => {
  await hold(api.database, [
    lakh("s1", "a", 10, { basis: "BASE" }),
    lakh("s1", "b", 14, { basis: "BASE" }),
    lakh("s2", "a", 13, { basis: "CTC" }),
    lakh("s2", "b", 19, { basis: "CTC" }),
  ]);
  const { panels } = await compared(api, "a", "b");
  for (const { rows, bases, mixed } of panels) {
    const found = rows.flatMap((row: Json) =>
      row.bySource.flatMap(({ figures }: Json) => figures.map(({ basis }: Json) => basis)),
    );
    expect([...new Set(found)]).toEqual(bases);
    expect([bases.length, mixed]).toEqual([1, false]);
  }
  expect(panels).toHaveLength(2);
});

// That the clock alone does it is tested in domain/: the API's clock never runs ahead of the database's.
it("4: of two salaries that differ in their age alone the older has the lower grade, and says why", async () => {
  const observed = (year: number) => ({
    sampleSize: 400,
    observedFrom: new Date(`${year}-01-01`),
    observedTo: new Date(`${year}-06-30`),
  });
  await hold(api.database, [
    lakh("s1", "a", 10, observed(2026)),
    lakh("s1", "b", 10, observed(2012)),
  ]);
  const { rows } = await compared(api, "a", "b");
  const [recent, old] = rows.map((row: Json) => row.bySource[0].central);
  const ranks = ["UNKNOWN", "LOW", "MODERATE", "HIGH"];
  expect(ranks.indexOf(old.grade)).toBeLessThan(ranks.indexOf(recent.grade));
  const terms = ({ gradeExplanation }: Json) =>
    gradeExplanation.terms.filter(({ name }: Json) => name !== "Age");
  expect(terms(old)).toEqual(terms(recent));
});

it("5: the same moment gives the same bytes after an edit, an addition and a withdrawal, and lists them", async () => {
  await hold(api.database, [lakh("s1", "a", 10), lakh("s1", "b", 14), lakh("s2", "a", 9)]);
  const { compare } = await api.data(`{ compare(titles: ["fixture-a", "fixture-b"]) { asOf } }`);
  const question = `query($asOf: DateTime!) { compare(titles: ["fixture-a", "fixture-b"], asOf: $asOf) {
    summary rows { bySource { source { slug } central { money { amount } grade } } }
    ordering { position flips { with { slug } } } changes { low { amount } explanation } } }`;
  const first = await api.ask(question, { asOf: compare.asOf });
  await publish(
    api.database,
    { put: { salary: [lakh("s1", "a", 11)] } },
    { ...BY, reason: "An edit." },
  );
  const added = { ...lakh("s3", "b", 15), sourceId: "fixture-s2", id: "fixture-added" };
  await publish(api.database, { put: { salary: [added] } }, { ...BY, reason: "An addition." });
  await publish(
    api.database,
    { withdraw: { source: ["fixture-s2"] } },
    { ...BY, reason: "A withdrawal." },
  );
  expect((await api.ask(question, { asOf: compare.asOf })).text).toBe(first.text);
  const { changesSince } = await api.data(
    `query($asOf: DateTime!) { changesSince(asOf: $asOf) { edges { node { kind thing revision { reason } } } } }`,
    { asOf: compare.asOf },
  );
  expect(
    changesSince.edges.map(({ node }: Json) => [node.kind, node.thing, node.revision.reason]),
  ).toEqual([
    ["CORRECTED", "SALARY", "An edit."],
    ["ADDED", "SALARY", "An addition."],
    ["WITHDRAWN", "SOURCE", "A withdrawal."],
  ]);
  const { source } = await api.data(
    `{ source(slug: "fixture-s2") { status withdrawn { reason } } }`,
  );
  expect(source).toEqual({ status: "WITHDRAWN", withdrawn: { reason: "A withdrawal." } });
});
