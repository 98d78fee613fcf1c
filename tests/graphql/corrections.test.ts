import { importSalaries } from "@/importers/import-salaries";
import { countTable, neverBefore } from "@/importers/open-salary-file";
import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { type Json, testApi } from "./api";
import { fixtureSalary, type Person, personOf, ref } from "./curators";
import { editionRow, salaryRow, sourceRow } from "./rows";

const HELD: ContentOf["salary"] = salaryRow("fixture-series", "data-scientist", "1200000", {
  url: "https://fixture.test/pay",
  note: "Read from the picture.",
  asPrinted: "₹12 lakh",
});
const INPUT = {
  source: "fixture-series",
  title: "data-scientist",
  statistic: "MEDIAN",
  amount: "1250000",
  currency: "INR",
  asPrinted: "₹12.5 lakh",
  period: "YEAR",
  basis: "TOTAL",
  country: "IN",
};
const ROW = {
  source: "fixture-series",
  title: "Data Scientist",
  amount: "12.5 L",
  currency: "INR",
  period: "year",
  statistic: "median",
  basis: "total",
  country: "India",
};

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "carl", "CURATOR");
  await record({ source: [sourceRow("fixture-series")], salary: [HELD] });
});

function record(put: { [T in keyof ContentOf]?: ContentOf[T][] }) {
  return publish(api.database, { put }, { actor: "fixture", reason: "Fixture." });
}

const begin = () => curator.change("beginSubmission", { reason: "Fixture: read again." });

/** What a draft records, its one salary. */
async function contentOf(submissionId: string): Promise<Json> {
  const where = { submissionId };
  const [item, ...others] = await api.database.models.submissionItem.findMany({ where });
  expect(others).toEqual([]);
  return item?.content;
}

async function byApi(more: object): Promise<Json> {
  const draft = await begin();
  const salaries = [{ ...INPUT, ...more }];
  await curator.change("putSalaries", { ...ref(draft), salaries });
  return contentOf(draft.id);
}

async function byGrid(more: object): Promise<Json> {
  const draft = await begin();
  const rows = [{ ...ROW, ...more }];
  await curator.change("putSalaryRows", { ...ref(draft), defaults: {}, rows });
  return contentOf(draft.id);
}

async function byFile(more: object): Promise<Json> {
  const cells = Object.entries({ url: "", note: "", sampleSize: "", ...ROW, ...more });
  const text = [cells.map(([name]) => name), cells.map(([, cell]) => cell)]
    .map((line) => line.join(","))
    .join("\n");
  const settings = {
    mode: "ALL" as const,
    fileName: "fixture.csv",
    columns: null,
    hasDecimalComma: null,
    dateOrder: null,
    sheet: null,
    defaults: {},
    reason: "Fixture.",
    into: null,
  };
  const actor = { accountId: curator.viewer.accountId, requestId: "fixture" };
  const table = await countTable(new TextEncoder().encode(text), settings, neverBefore);
  const report = await importSalaries(api.database, actor, table, settings, () => undefined);
  expect(report.findings).toEqual([]);
  return contentOf(report.submission ?? "");
}

const DOORS = [
  ["the API", byApi],
  ["a row of the grid", byGrid],
  ["a row of a file", byFile],
] as const;

it.each(DOORS)("A35: a correction by %s keeps what it does not name", async (_door, put) => {
  expect(await put({})).toMatchObject({
    id: HELD.id,
    amount: "1250000",
    sampleSize: 50,
    url: HELD.url,
    note: HELD.note,
  });
  expect(await put({ note: "Read again.", sampleSize: put === byApi ? 60 : "60" })).toMatchObject({
    sampleSize: 60,
    url: HELD.url,
    note: "Read again.",
  });
});

it.each(DOORS)("A35: by %s what is printed stays with the amount", async (_door, put) => {
  const amount = put === byApi ? "1200000" : "12 L";
  const printed = put === byApi ? { asPrinted: undefined } : {};
  expect(await put({ amount, ...printed, note: "Read again." })).toMatchObject({
    amount: "1200000",
    asPrinted: "₹12 lakh",
  });
  const said = await put(put === byApi ? {} : { asPrinted: "₹12.5 lakh" });
  expect(said.asPrinted).toBe("₹12.5 lakh");
  if (put !== byApi) expect((await put({})).asPrinted).toBe("12.5 L");
});

it("A35: an API client empties what it says is null", async () => {
  expect(await byApi({ url: null, sampleSize: null })).toMatchObject({
    sampleSize: null,
    url: null,
    note: HELD.note,
  });
  const refused = async (asPrinted: string | null | undefined, more: object = {}) =>
    curator.refused("putSalaries", {
      ...ref(await begin()),
      salaries: [{ ...INPUT, ...more, asPrinted }],
    });
  for (const error of [
    await refused(null, { amount: "1200000" }),
    await refused(undefined),
    await refused(undefined, { place: "Pune" }),
  ]) {
    expect(error).toMatchObject({ code: "BAD_USER_INPUT", argument: "salaries.0.asPrinted" });
  }
});

it("A35: a salary that is named by its slug keeps what it observes, unless that is said too", async () => {
  const held = salaryRow("fixture-series", "data-scientist", "1200000", {
    id: "fixture-pune",
    place: "Pune",
    experiencePrinted: "3-5 years",
    minYears: 3,
    maxYears: 5,
    observedFrom: new Date("2025-01-01"),
    observedTo: new Date("2025-12-31"),
  });
  await record({ salary: [held] });
  const kept = { place: "Pune", observedFrom: "2025-01-01", observedTo: "2025-12-31" };
  const years = { experiencePrinted: "3-5 years", minYears: 3, maxYears: 5 };
  expect(await byApi({ slug: "fixture-pune" })).toMatchObject({ ...kept, ...years });
  // Experience is said in several fields, and so are days: one said, all said.
  expect(await byApi({ slug: "fixture-pune", minYears: 6, observedFrom: "2026-01-01" })).toEqual(
    expect.objectContaining({
      place: "Pune",
      experiencePrinted: null,
      minYears: 6,
      maxYears: null,
      observedFrom: "2026-01-01",
      observedTo: null,
    }),
  );
});

it.each(DOORS)("A35: by %s a salary stays of its edition and origin", async (_door, put) => {
  const source = `fixture-${put.name.toLowerCase()}`;
  await record({ source: [sourceRow(source)] });
  await record({
    edition: [editionRow(`${source}-file`, source, "2025-01-31")],
    salary: [
      salaryRow(source, "data-scientist", "1200000", {
        editionId: `${source}-file`,
        origin: "INFERRED",
      }),
    ],
  });
  expect(await put({ source })).toMatchObject({
    id: `${source}-data-scientist`,
    editionId: `${source}-file`,
    origin: "INFERRED",
  });
});

it("A35: what was computed stays computed, of its edition, unless somebody read it of its publisher", async () => {
  const [source, edition] = ["fixture-computed", "fixture-computed-file"];
  await record({ source: [sourceRow(source)] });
  const of = { editionId: edition, origin: "COMPUTED", asPrinted: null } as const;
  const said = { sampleSize: 12, note: "Computed by Stepwise from 12 rows." };
  const held = salaryRow(source, "data-scientist", "1200000", { ...of, ...said });
  await record({ edition: [editionRow(edition, source, "2025-01-31")], salary: [held] });
  const noted = { source, slug: held.id, amount: "1200000", note: "Fixture." };
  expect(await byApi({ ...noted, asPrinted: undefined })).toMatchObject({
    ...of,
    sampleSize: 12,
    note: "Fixture.",
  });
  // Another amount, or one that is said to be printed, is the curator's reading.
  const read = { origin: "PRINTED", editionId: edition, sampleSize: null, note: null };
  const printed = { source, slug: held.id, amount: "1200000", asPrinted: "₹12 lakh" };
  expect(await byApi(printed)).toMatchObject({ ...read, asPrinted: "₹12 lakh" });
  expect(await byApi({ ...printed, amount: "1300000", asPrinted: "₹13 lakh" })).toMatchObject({
    ...read,
    asPrinted: "₹13 lakh",
  });
});

it("A35: the impact lists a page address, a note and a print that change", async () => {
  const draft = await begin();
  const salary = { ...INPUT, url: "https://fixture.test/new", note: null };
  const filled = await curator.change("putSalaries", { ...ref(draft), salaries: [salary] });
  const other = { ...fixtureSalary("data-scientist", "1300000"), source: "fixture-series" };
  await curator.change("putSalaries", { ...ref(filled), salaries: [other] });
  const { data } = await curator.ask(
    `query($id: ID!) { submission(id: $id) { impact { changes {
      kind titles source field before after move } } } }`,
    { id: draft.id },
  );
  const stated = data.submission.impact.changes.filter(({ field }: Json) =>
    ["asPrinted", "url", "note"].includes(field),
  );
  const about = { kind: "PAY", titles: ["data-scientist"], source: "fixture-series", move: null };
  expect(stated).toEqual([
    { ...about, field: "asPrinted", before: "₹12 lakh", after: "₹12.5 lakh" },
    { ...about, field: "note", before: HELD.note, after: null },
    { ...about, field: "url", before: HELD.url, after: "https://fixture.test/new" },
  ]);
});
