import type { Salary, Source } from "@/domain/evidence/evidence";
import { SOURCE_METHODS } from "@/domain/evidence/vocabulary";
import { GRADE_RULES, gradeSalary } from "@/domain/pay/grade";
import { salary, source } from "./fixtures";

const term = (
  name: string,
  row: Partial<Salary>,
  from: Partial<Source> = {},
  publishers = 2,
  asOf = "2026-01-01",
) =>
  gradeSalary(
    salary("s", "a", 10, row),
    source("s", from),
    publishers,
    new Date(`${asOf}T00:00:00Z`),
  ).terms.find((each) => each.name === name)?.allows;

/** The grade that the published table gives a finding, so that table and arithmetic cannot part. */
const published = (name: string, finding: string) =>
  GRADE_RULES.find((rule) => rule.name === name)?.allows.find(([words]) =>
    words.includes(finding),
  )?.[1];

it("has a term for every line of the rule, in its order", () => {
  const { terms } = gradeSalary(salary("s", "a", 10), source("s"), 1, new Date("2026-01-01"));
  expect(terms.map(({ name }) => name)).toEqual(GRADE_RULES.map(({ name }) => name));
});

it.each([
  [1, "fewer than 30"],
  [29, "fewer than 30"],
  [30, "30 to 99"],
  [99, "30 to 99"],
  [100, "100 to 999"],
  [999, "100 to 999"],
  [1000, "1,000 or more"],
])("a sample of %s is %s", (sampleSize, finding) => {
  expect(term("Sample size", { sampleSize })).toBe(published("Sample size", finding));
});

it("does not know an unstated sample, unless a statistics office stands for it", () => {
  const unstated = { sampleSize: null };
  expect(term("Sample size", unstated)).toBe("UNKNOWN");
  expect(term("Sample size", unstated, { method: "OFFICIAL_STATISTICS" })).toBe(
    published("Sample size", "by a statistics office"),
  );
});

it.each([
  ["2024-01-02", "up to 2 years"],
  ["2023-12-31", "up to 4 years"],
  ["2022-01-02", "up to 4 years"],
  ["2021-12-30", "up to 8 years"],
  ["2018-01-02", "up to 8 years"],
  ["2017-12-30", "more than 8 years"],
])("an observation that ended on %s is %s old on 1 January 2026", (observedTo, finding) => {
  expect(term("Age", { observedTo })).toBe(published("Age", finding));
});

it("has no age where no date is stated", () => {
  const undated = { observedFrom: null, observedTo: null };
  expect(term("Age", undated, { publishedOn: null })).toBe(published("Age", "no date stated"));
});

it.each([
  ["OFFICIAL_STATISTICS", "official statistics"],
  ["SURVEY", "a survey"],
  ["SELF_REPORTED", "self-reported pay"],
  ["JOB_ADVERTS", "job adverts"],
  ["MIXED", "a mix of methods"],
  ["MODELLED", "a model estimate"],
  ["EDITORIAL", "stated in an article or framework"],
] as const)("method %s is %s", (method, finding) => {
  expect(term("Method", {}, { method })).toBe(published("Method", finding));
  expect(SOURCE_METHODS).toHaveLength(7);
});

it("looks at basis, statistic and independence", () => {
  expect(term("Pay basis", { basis: "UNKNOWN" })).toBe("LOW");
  expect(term("Pay basis", { basis: "CTC" })).toBe("HIGH");
  expect(term("Statistic", { statistic: "UNSPECIFIED_AVERAGE" })).toBe("LOW");
  expect(term("Statistic", { statistic: "P90" })).toBe("HIGH");
  expect(term("Independence", {}, {}, 1)).toBe(published("Independence", "the only one"));
  expect(term("Independence", {}, {}, 2)).toBe(published("Independence", "two or more"));
  expect(term("Independence", {}, { citedById: "guide" }, 9)).toBe(
    published("Independence", "second hand"),
  );
});
