import Big from "big.js";
import { type SalaryInput, salaryContent } from "@/curation/content-input";
import type { TypedRow } from "@/domain/entry/row-cells";
import { readSalaryRow } from "@/domain/entry/salary-row";
import { Refusal } from "@/domain/refusal";

const TODAY = "2026-11-30";
const CONTEXT = {
  findTitle: Object.assign(() => ({ title: "data-scientist", suggestions: [] }), {
    nameOf: (id: string) => id,
  }),
  hasSource: () => true,
  defaults: {},
  today: TODAY,
};

const INPUT: SalaryInput = {
  source: "fixture",
  title: "data-scientist",
  statistic: "MEDIAN",
  amount: Big(1_200_000),
  currency: "INR",
  asPrinted: "12 L",
  period: "YEAR",
  basis: "CTC",
  country: "IN",
};
const ROW: TypedRow = {
  source: "fixture",
  title: "Data Scientist",
  statistic: "median",
  amount: "1200000",
  currency: "INR",
  asPrinted: "12 L",
  period: "year",
  basis: "CTC",
  country: "India",
};

/** What the API says of a salary, without the row that it names. */
function saidOfInput(change: Partial<SalaryInput>): string | null {
  try {
    salaryContent({ ...INPUT, ...change }, 0, TODAY);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message.replace(/^Row 1: /, "");
  }
}

const saidOfRow = (change: TypedRow) =>
  readSalaryRow({ ...ROW, ...change }, CONTEXT).problems[0]?.message ?? null;

it("takes the same good salary from both", () => {
  expect([saidOfInput({}), saidOfRow({})]).toEqual([null, null]);
});

it.each<[string, Partial<SalaryInput>, TypedRow]>([
  ["more than anybody is paid", { amount: Big("1e13") }, { amount: "10000000000000" }],
  ["five decimals", { amount: Big("12.00001") }, { amount: "12.00001" }],
  ["nobody asked", { sampleSize: 0 }, { sampleSize: "0" }],
  ["years that run backwards", { minYears: 9, maxYears: 3 }, { experience: "9-3 years" }],
])("the API and a row refuse %s in the same words", (_name, input, row) => {
  const said = saidOfInput(input);
  expect(said).not.toBeNull();
  expect(saidOfRow(row)).toBe(said);
});

it.each<[string, Partial<SalaryInput>, TypedRow]>([
  ["nothing", { amount: Big(0) }, { amount: "0" }],
  ["a hundred years", { minYears: 100 }, { minYears: "100" }],
  ["a day to come", { observedFrom: "2027-01-01" }, { observed: "2027-01-01" }],
])("both refuse %s", (_name, input, row) => {
  expect(saidOfInput(input)).not.toBeNull();
  expect(saidOfRow(row)).not.toBeNull();
});
