import type { TypedRow } from "@/domain/entry/row-cells";
import { type RowContext, readSalaryRow } from "@/domain/entry/salary-row";
import { titleFinder } from "@/domain/entry/title-match";
import { countedSteps } from "../../support/counted-steps";

const CONTEXT: RowContext = {
  findTitle: titleFinder([{ id: "data-scientist", name: "Data Scientist", aliases: [] }]),
  hasSource: (id) => id === "fixture-source",
  today: "2026-11-30",
  defaults: {
    source: "fixture-source",
    country: "India",
    currency: "INR",
    period: "year",
    statistic: "average",
  },
};
const ROW: TypedRow = { title: "Data Scientist", amount: "12 L" };

it("reads a row with what holds for all rows", () => {
  const { salary, problems } = readSalaryRow(
    { ...ROW, experience: "3-5 years", sampleSize: "120", observed: "2025-02", basis: "CTC" },
    CONTEXT,
  );
  expect(problems).toEqual([]);
  expect({
    ...salary,
    money: { ...salary?.money, amount: salary?.money.amount.toFixed() },
  }).toEqual({
    sourceId: "fixture-source",
    editionId: null,
    origin: "PRINTED",
    titleId: "data-scientist",
    statistic: "UNSPECIFIED_AVERAGE",
    money: { amount: "1200000", currency: "INR" },
    asPrinted: "12 L",
    period: "YEAR",
    basis: "CTC",
    country: "IN",
    place: null,
    experiencePrinted: "3-5 years",
    minYears: 3,
    maxYears: 5,
    level: null,
    sampleSize: 120,
    observedFrom: "2025-02-01",
    observedTo: "2025-02-28",
    url: null,
    note: null,
  });
});

it("takes currency and period from the amount, over the defaults of the file", () => {
  const { salary } = readSalaryRow({ ...ROW, amount: "$60 an hour" }, CONTEXT);
  expect([salary?.money.currency, salary?.period]).toEqual(["USD", "HOUR"]);
});

it.each([
  ["title", { title: "" }, "Say which title"],
  ["title", { title: "Data Scientst" }, "Is it Data Scientist?"],
  ["amount", { amount: "1.200" }, "thousands or a decimal"],
  ["currency", { currency: "XXX" }, "no currency"],
  ["currency", { amount: "$60k", currency: "EUR" }, "do not go together"],
  ["currency", { amount: "£60k", currency: "EUR" }, "The amount says GBP"],
  ["period", { amount: "60k a month", period: "year" }, "two different times"],
  ["statistic", { statistic: "mode" }, "is no statistic"],
  ["basis", { basis: "gross-ish" }, "is no basis"],
  ["country", { country: "XX" }, "is no country"],
  ["experience", { experience: "a while" }, "Write experience"],
  ["maxYears", { minYears: "5", maxYears: "3" }, "lower number"],
  ["level", { level: "wizard" }, "is no level"],
  ["sampleSize", { sampleSize: "0" }, "from 1"],
  ["observed", { observed: "1/2/24" }, "Write dates as"],
  ["url", { url: "javascript:alert(1)" }, "begins with https"],
  ["note", { note: "x".repeat(2_001) }, "At most 2000"],
  ["source", { source: "nobody" }, "no source"],
] as const)("refuses a row by its %s", (field, change, words) => {
  const { salary, problems } = readSalaryRow({ ...ROW, ...change }, CONTEXT);
  expect(salary).toBeNull();
  const found = problems.find((problem) => problem.message.includes(words));
  expect(found).toBeDefined();
  expect([field, "amount"]).toContain(found?.field);
});

it("tells every problem of a row at once", () => {
  const { problems } = readSalaryRow(
    { title: "", amount: "", country: "XX" },
    { ...CONTEXT, defaults: {} },
  );
  expect(problems.map(({ field }) => field)).toEqual([
    "source",
    "title",
    "amount",
    "statistic",
    "country",
  ]);
});

it("keeps experience apart where a file states it apart", () => {
  const cells = { experience: "Band C", minYears: "2", level: "mid" };
  const { salary } = readSalaryRow({ ...ROW, ...cells }, CONTEXT);
  expect([salary?.experiencePrinted, salary?.minYears, salary?.maxYears, salary?.level]).toEqual([
    "Band C",
    2,
    null,
    "MID",
  ]);
});

it("reads every row in some hundreds of steps, however many come before it", async () => {
  const read = (rows: number) =>
    countedSteps(() => {
      for (let row = 0; row < rows; row += 1) {
        readSalaryRow({ ...ROW, amount: `${1_000_000 + row}`, sampleSize: "120" }, CONTEXT);
      }
    });
  await read(100);
  const few = await read(1_000);
  expect(few).toBeLessThan(1_000 * 1_000);
  expect(await read(10_000)).toBeLessThan(10.5 * few);
});
