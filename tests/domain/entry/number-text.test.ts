import { withDecimalPoint } from "@/domain/entry/number-text";
import { type RowContext, readSalaryRow } from "@/domain/entry/salary-row";
import { titleFinder } from "@/domain/entry/title-match";

it.each([
  ["72.500,50", "72500.50"],
  ["72.500", "72500"],
  ["72500", "72500"],
  ["70,5", "70.5"],
  ["1.234.567,89 €", "1234567.89 €"],
  ["72 500,50", "72500.50"],
  ["72'500,50", "72500.50"],
  ["EUR 60.000 - 70.000", "EUR 60000 - 70000"],
  ["12,5 L", "12.5 L"],
  ["", ""],
  ["keine Angabe", "keine Angabe"],
])("reads %j as %j", (text, pointed) => {
  expect(withDecimalPoint(text)).toEqual({ value: pointed });
});

it.each(["12.5", "72,500.50", "1,2,3", "1.23.456"])("refuses %j and quotes it", (text) => {
  expect(withDecimalPoint(text)).toEqual({
    problem: `"${text}" is no number with a decimal comma. Write it as 72.500,50, or say that decimals have a point.`,
  });
});

const CONTEXT: RowContext = {
  findTitle: titleFinder([{ id: "data-scientist", name: "Data Scientist", aliases: [] }]),
  hasSource: () => true,
  today: "2026-11-30",
  defaults: {
    source: "fixture",
    country: "DE",
    currency: "EUR",
    period: "year",
    statistic: "mean",
  },
};
const ROW = { title: "Data Scientist", amount: "72.500,50", sampleSize: "1.234" };

it("a row of a file with decimal commas is read, and printed as it was written", () => {
  const { salary, problems } = readSalaryRow(ROW, { ...CONTEXT, hasDecimalComma: true });
  expect(problems).toEqual([]);
  expect(salary?.money.amount.toFixed()).toBe("72500.5");
  expect([salary?.sampleSize, salary?.asPrinted]).toEqual([1234, "72.500,50"]);
});

it("the same row is refused where nothing says so", () => {
  expect(readSalaryRow(ROW, CONTEXT).problems.map(({ field }) => field)).toContain("amount");
});
