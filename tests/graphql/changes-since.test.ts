import { publish } from "@/prisma/publish";
import { salaries } from "@/prisma/seed/guide-path";
import { referenceValues } from "@/prisma/seed/reference-values";
import { type Json, testApi } from "./api";
import { salaryRow, sourceRow } from "./rows";

const CHANGES = `query ($asOf: DateTime!, $until: DateTime, $first: Int, $after: String) {
  changesSince(asOf: $asOf, until: $until, first: $first, after: $after) {
    totalCount
    edges { cursor node { kind thing slug name before after revision { number at reason } } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;
const BEFORE_ANYTHING = "2020-01-01T00:00:00Z";
const GLASSDOOR = "Glassdoor salary pages, India, as cited 2025-02-25";

const by = (reason: string) => ({ actor: "curator", reason });
const rateOf = (year: number) =>
  referenceValues.filter(({ id }) => id === `ecb-inr-per-usd-${year}`);
const seededSalary = salaries.filter(({ id }) => id === "guide-glassdoor-data-scientist");

let api: Awaited<ReturnType<typeof testApi>>;
let before: string;
let between: string;

const latest = async (): Promise<string> =>
  (await api.data("{ latestRevision { at } }")).latestRevision.at;

beforeAll(async () => {
  api = await testApi();
  const { database } = api;
  before = await latest();
  const corrected = seededSalary.map((salary) => ({
    ...salary,
    amount: "1250000",
    asPrinted: "INR 12.5L",
  }));
  await publish(database, { put: { salary: corrected } }, by("Fixture: read again."));
  const rates = [...rateOf(2024), ...rateOf(2025)].map((rate) => ({ ...rate, value: "90" }));
  await publish(database, { put: { referenceValue: rates } }, by("Fixture: the Bank corrected."));
  between = await latest();
  const put = {
    source: [sourceRow("later-source")],
    salary: [salaryRow("later-source", "data-scientist", "900000")],
  };
  const withdraw = { salary: ["guide-glassdoor-machine-learning-manager"] };
  await publish(database, { put, withdraw }, by("Fixture: the page is gone."));
  await publish(database, { put: { salary: seededSalary } }, by("Fixture: back again."));
});

const lines = async (variables: object): Promise<string[]> => {
  const { changesSince } = await api.data(CHANGES, variables);
  expect(changesSince.totalCount).toBeGreaterThanOrEqual(changesSince.edges.length);
  return changesSince.edges.map(({ node }: Json) =>
    [node.kind, node.thing, node.slug, node.name, node.before, node.after, node.revision.reason]
      .filter(Boolean)
      .join(" | "),
  );
};

const FIRST_TWO = [
  `CORRECTED | SALARY | guide-glassdoor-data-scientist | Data Scientist, ${GLASSDOOR} | ₹12,00,000 | ₹12,50,000 | Fixture: read again.`,
  "CORRECTED | REFERENCE_VALUE | ecb-reference-rates | 2 exchange rates, Euro foreign exchange reference rates, as yearly means against the US dollar | Fixture: the Bank corrected.",
];

it("lists what has changed since, oldest first, with the reasons", async () => {
  expect(await lines({ asOf: before })).toEqual([
    ...FIRST_TWO,
    `WITHDRAWN | SALARY | guide-glassdoor-machine-learning-manager | Machine Learning Manager, ${GLASSDOOR} | Fixture: the page is gone.`,
    "ADDED | SOURCE | later-source | Fixture later-source | Fixture: the page is gone.",
    "ADDED | SALARY | later-source-data-scientist | Data Scientist, Fixture later-source | Fixture: the page is gone.",
    `CORRECTED | SALARY | guide-glassdoor-data-scientist | Data Scientist, ${GLASSDOOR} | ₹12,50,000 | ₹12,00,000 | Fixture: back again.`,
  ]);
});

it("ends where it is told to, and is empty where nothing has changed", async () => {
  expect(await lines({ asOf: before, until: between })).toEqual(FIRST_TWO);
  expect(await lines({ asOf: between, until: between })).toEqual([]);
  expect(await lines({ asOf: await latest() })).toEqual([]);
});

it("lists all that there is since before anything was recorded, the rates by source", async () => {
  const { changesSince } = await api.data(CHANGES, {
    asOf: BEFORE_ANYTHING,
    until: before,
    first: 100,
  });
  const rates = changesSince.edges.filter(({ node }: Json) => node.thing === "REFERENCE_VALUE");
  expect(rates.map(({ node }: Json) => [node.kind, node.slug])).toEqual([
    ["ADDED", "ecb-reference-rates"],
    ["ADDED", "world-bank-inflation"],
    ["ADDED", "world-bank-ppp"],
  ]);
  expect(rates[0].node.name).toMatch(/^\d+ exchange rates, /);
  const things = new Set(changesSince.edges.map(({ node }: Json) => node.thing));
  expect(things.size).toBe(7);
});

it("comes in pages that together are the whole list", async () => {
  const whole = await lines({ asOf: before });
  const found: string[] = [];
  let after: string | null = null;
  do {
    found.push(...(await lines({ asOf: before, first: 2, after })));
    const { changesSince }: Json = await api.data(CHANGES, { asOf: before, first: 2, after });
    after = changesSince.pageInfo.hasNextPage ? changesSince.pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toEqual(whole);
});

it("answers the same question about the same two moments with the same bytes", async () => {
  const question = { asOf: before, until: between };
  const answered = await api.ask(CHANGES, question);
  expect(answered.errors).toEqual([]);
  await publish(
    api.database,
    { put: { source: [{ ...sourceRow("later-source"), name: "Fixture, renamed" }] } },
    by("Fixture: another name."),
  );
  expect((await api.ask(CHANGES, question)).text).toBe(answered.text);
});

it.each([
  ["asOf", { asOf: "2999-01-01T00:00:00Z" }, "lies ahead"],
  ["until", { asOf: BEFORE_ANYTHING, until: "2999-01-01T00:00:00Z" }, "lies ahead"],
  ["until", { asOf: "2021-01-01T00:00:00Z", until: BEFORE_ANYTHING }, "lies before asOf"],
  ["first", { asOf: BEFORE_ANYTHING, first: 101 }, "from 1 to 100"],
  ["after", { asOf: BEFORE_ANYTHING, after: "x" }, "not a cursor of this list"],
])("refuses %s in %j", async (argument, variables, said) => {
  const { message, extensions } = await api.error(CHANGES, variables);
  expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  expect(message).toContain(said);
});
