import { testApi } from "./api";
import { FIXTURE_SOURCE, type Person, personOf, ref } from "./curators";

const CHECK = `query($input: CheckSalaryRowsInput!) {
  checkSalaryRows(input: $input) {
    words yearly title titleName slips titleSuggestions titleSuggestionNames problems { field message }
  }
}`;

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "carl", "CURATOR");
});

const DEFAULTS = {
  source: "guide-turing",
  country: "India",
  currency: "INR",
  period: "year",
  statistic: "median",
};
const check = async (rows: object[], defaults: object = DEFAULTS) =>
  (await curator.ask(CHECK, { input: { defaults, rows } })).data.checkSalaryRows;

it("says each row back in words and for a year", async () => {
  const [year, month, hour] = await check([
    { title: "Data Scientist", amount: "12 L" },
    { title: "data-scientist", amount: "₹60,000 a month" },
    { title: "Data Scientist", amount: "$35 an hour" },
  ]);
  expect(year).toMatchObject({
    words: "twelve lakh rupees a year",
    yearly: "₹12,00,000 a year",
    title: "data-scientist",
    problems: [],
  });
  expect(month.yearly).toBe("₹7,20,000 a year, as 12 months");
  expect(hour.yearly).toBe("US$72,800 a year, as 2,080 hours");
});

it("names every cell that cannot be taken, and titles that may be meant", async () => {
  const [row] = await check([{ title: "Data Scientst", amount: "1.200", observed: "1/2/24" }]);
  expect(row.problems.map(({ field }: { field: string }) => field)).toEqual([
    "title",
    "amount",
    "observed",
  ]);
  expect(row.titleSuggestions).toContain("data-scientist");
  expect(row.titleSuggestionNames).toContain("Data Scientist");
  expect(row.problems[0].message).toContain("Is it Data Scientist");
  expect([row.words, row.title]).toEqual([null, null]);
});

it("A25, A26: recognises titles as importers do, says which, and takes the names that it suggests", async () => {
  const [senior, other] = await check([
    { title: "Senior ML Architect, Ads", amount: "12 L" },
    { title: "MLOps Manager", amount: "12 L" },
  ]);
  expect([senior.title, senior.titleName]).toEqual([
    "machine-learning-architect",
    "Machine Learning Architect",
  ]);
  expect(other.title).toBeNull();
  const taken = await check(
    other.titleSuggestionNames.map((title: string) => ({ title, amount: "12 L" })),
  );
  expect(taken.map(({ title }: { title: string }) => title)).toEqual(other.titleSuggestions);
});

it("asks about a slip, and refuses it without a reason at every door", async () => {
  const rows = [{ title: "Data Scientist", amount: "28000" }];
  const [{ slips }] = await check(rows);
  expect(slips[0]).toContain("pay for a month");
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const typed = { ...ref(draft), defaults: DEFAULTS, rows };
  expect(await curator.refused("putSalaryRows", typed)).toMatchObject({
    code: "REASON_NEEDED",
    argument: "rows.0.slipReason",
  });
  const salary = {
    source: "guide-turing",
    title: "data-scientist",
    statistic: "MEDIAN",
    amount: "28000",
    currency: "INR",
    asPrinted: "28,000",
    period: "YEAR",
    basis: "UNKNOWN",
    country: "IN",
  };
  const structured = { ...ref(draft), salaries: [salary] };
  expect(await curator.refused("putSalaries", structured)).toMatchObject({
    code: "REASON_NEEDED",
    argument: "salaries.0.slipReason",
  });
  const given = [{ ...rows[0], slipReason: "The source prints pay of interns." }];
  const put = await curator.change("putSalaryRows", { ...typed, rows: given });
  expect(put.version).toBe(2);
});

it("takes all rows or none", async () => {
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const rows = [
    { title: "Data Scientist", amount: "12 L" },
    { title: "Data Scientist", amount: "1e9", place: "Pune" },
  ];
  const refused = await curator.refused("putSalaryRows", {
    ...ref(draft),
    defaults: DEFAULTS,
    rows,
  });
  expect(refused).toMatchObject({ code: "BAD_USER_INPUT", argument: "rows.1.amount" });
  const held = await api.database.models.submissionItem.count({
    where: { submissionId: draft.id },
  });
  expect(held).toBe(0);
});

it("names a source that is held already before it is added twice", async () => {
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const [held] = (
    await api.data(
      "{ sources(first: 100) { edges { node { slug name url publisher { name } } } } }",
    )
  ).sources.edges.flatMap(({ node }: { node: { url: string | null } }) => (node.url ? [node] : []));
  const sameUrl = { ...FIXTURE_SOURCE, url: `${held.url.replace("https://", "http://")}#top` };
  const refused = await curator.refused("putSource", { ...ref(draft), source: sameUrl });
  expect(refused).toMatchObject({ code: "DUPLICATE", slug: held.slug });
  const sameName = {
    ...FIXTURE_SOURCE,
    url: null,
    slug: "fixture-twin",
    publisher: { name: held.publisher.name.toUpperCase() },
    name: `${held.name}!`,
  };
  expect((await curator.refused("putSource", { ...ref(draft), source: sameName })).code).toBe(
    "DUPLICATE",
  );
  const another = { ...ref(draft), source: sameUrl, isAnother: true };
  expect((await curator.change("putSource", another)).version).toBe(2);
});

it("a publisher that is held keeps its address where a new source names it without one", async () => {
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const held = await api.database.models.publisher.findFirstOrThrow({
    where: { url: { not: null }, supersededIn: null },
  });
  const source = { ...FIXTURE_SOURCE, publisher: { slug: held.id, name: held.name } };
  await curator.change("putSource", { ...ref(draft), source });
  const items = await api.database.models.submissionItem.findMany({
    where: { submissionId: draft.id },
  });
  expect(items.map(({ thing }) => thing)).toEqual(["source"]);
});

it("A23, B29: says back every cell, and the rows that a range is to become", async () => {
  const typed = `query($input: CheckSalaryRowsInput!) { checkSalaryRows(input: $input) {
    cells { field words } problems { field rows { amount statistic asPrinted } }
  } }`;
  const rows = [
    { title: "Data Scientist", amount: "12 L", experience: "3-5yrs", sampleSize: "2.1k" },
    { title: "Data Scientist", amount: "8-12 LPA" },
  ];
  const { data } = await curator.ask(typed, { input: { defaults: DEFAULTS, rows } });
  expect(data.checkSalaryRows).toEqual([
    {
      cells: [
        { field: "statistic", words: "median" },
        { field: "country", words: "India" },
        { field: "experience", words: "3 to 5 years of experience" },
        { field: "sampleSize", words: "n = 2,100" },
      ],
      problems: [],
    },
    {
      cells: [],
      problems: [
        {
          field: "amount",
          rows: [
            { amount: "8 LPA", statistic: "minimum", asPrinted: "8-12 LPA" },
            { amount: "12 LPA", statistic: "maximum", asPrinted: "8-12 LPA" },
          ],
        },
      ],
    },
  ]);
});

it("B20, B23: keeps one salary of one observation, however it is written", async () => {
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const spelt = [
    { place: "New Delhi", experience: "3-5 years" },
    { place: "new\u00a0delhi", experience: "3–5 Years" },
  ];
  for (const [place, cells] of spelt.entries()) {
    const rows = [{ title: "Data Scientist", amount: "12 L", ...cells }];
    const seen = { submission: { id: draft.id, version: draft.version + place } };
    await curator.change("putSalaryRows", { ...seen, defaults: DEFAULTS, rows });
  }
  const where = { submissionId: draft.id };
  expect(await api.database.models.submissionItem.count({ where })).toBe(1);
});

it("nothing observed or published lies in the future, by whichever door", async () => {
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const rows = [{ title: "Data Scientist", amount: "12 L", observed: "2190" }];
  const typed = { ...ref(draft), defaults: DEFAULTS, rows };
  expect(await curator.refused("putSalaryRows", typed)).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "rows.0.observed",
  });
  const source = { ...FIXTURE_SOURCE, publishedOn: "2190-01-01" };
  expect(await curator.refused("putSource", { ...ref(draft), source })).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "source.publishedOn",
  });
  const salary = {
    source: "guide-turing",
    title: "data-scientist",
    statistic: "MEDIAN",
    amount: "1200000",
    currency: "INR",
    asPrinted: "12 L",
    period: "YEAR",
    basis: "UNKNOWN",
    country: "IN",
    observedFrom: "2190-01-01",
  };
  expect(await curator.refused("putSalaries", { ...ref(draft), salaries: [salary] })).toMatchObject(
    {
      code: "BAD_USER_INPUT",
      argument: "salaries.0.observedFrom",
    },
  );
});
