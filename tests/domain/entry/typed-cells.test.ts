import { readCountry, readCurrency } from "@/domain/entry/code-text";
import { readSpan } from "@/domain/entry/date-text";
import { readExperience } from "@/domain/entry/experience-text";
import { observationKey } from "@/domain/entry/observation-key";
import { saidCells } from "@/domain/entry/said-back";
import { type CheckedRow, readSalaryRow } from "@/domain/entry/salary-row";
import { readSampleSize } from "@/domain/entry/sample-size-text";
import { titleFinder } from "@/domain/entry/title-match";

const TODAY = "2026-11-30";
const CONTEXT = {
  findTitle: titleFinder([{ id: "data-scientist", name: "Data Scientist", aliases: [] }]),
  hasSource: () => true,
  today: TODAY,
  defaults: {
    source: "fixture-source",
    country: "India",
    currency: "INR",
    period: "year",
    statistic: "average",
  },
};
const rowOf = (cells: object): CheckedRow =>
  readSalaryRow({ title: "Data Scientist", amount: "12 L", ...cells }, CONTEXT);
const problemOf = (reading: object) => ("problem" in reading ? reading.problem : "taken");

it("offers the two rows of a range, each printed as both", () => {
  const { problems } = rowOf({ amount: "8-12 LPA" });
  const [{ rows } = { rows: [] }] = problems;
  expect(rows).toEqual([
    { amount: "8 LPA", statistic: "minimum", asPrinted: "8-12 LPA" },
    { amount: "12 LPA", statistic: "maximum", asPrinted: "8-12 LPA" },
  ]);
  const read = rows.map((row) => rowOf(row).salary);
  expect(read.map((salary) => [salary?.statistic, salary?.money.amount.toFixed()])).toEqual([
    ["MINIMUM", "800000"],
    ["MAXIMUM", "1200000"],
  ]);
});

it.each([
  ["3\u20115 years", 3, 5],
  ["3\u20125 years", 3, 5],
  ["3\u22125 years", 3, 5],
  ["3\u00a0-\u00a05\u00a0years", 3, 5],
  ["3-5yrs", 3, 5],
  ["0-2years", 0, 2],
  ["5yrs", 5, 5],
  ["2y", 2, 2],
  ["1-3 years of experience", 1, 3],
  ["between 3 and 5 years", 3, 5],
  ["more than 5 years", 5, null],
  ["> 5", 5, null],
  ["10 years and above", 10, null],
  ["less than 5", null, 5],
])("B23, B24: reads the experience %s", (text, minYears, maxYears) => {
  expect(readExperience(text)).toMatchObject({ value: { minYears, maxYears, level: null } });
});

it.each(["3-5+ years", "2.5 years", "18 months", "y", `${"years ".repeat(5_000)}`])(
  "B35, B36: refuses the experience %.20s",
  (text) => {
    expect(readExperience(text)).toHaveProperty("problem");
  },
);

it.each([
  ["Nov 2026", "2026-11-01", "2026-11-30"],
  ["11/2026", "2026-11-01", "2026-11-30"],
  ["February 2024", "2024-02-01", "2024-02-29"],
  ["28 Feb 2025", "2025-02-28", "2025-02-28"],
  ["Feb 28, 2025", "2025-02-28", "2025-02-28"],
  ["2025\u201102", "2025-02-01", "2025-02-28"],
  ["from\u00a02024-01", "2024-01-01", null],
  ["Jan 2024 – Jun 2024", "2024-01-01", "2024-06-30"],
  ["01/2024 to 06/2024", "2024-01-01", "2024-06-30"],
  ["2026", "2026-01-01", "2026-12-31"],
])("A24, B20, B23: reads the time %s", (text, from, to) => {
  expect(readSpan(text, TODAY)).toEqual({ value: { from, to } });
});

it.each([
  ["30 Feb 2025", "none of them"],
  ["13/2025", "none of them"],
  ["mayo 2025", "none of them"],
  ["3/4/2025", "differs by country"],
  ["2026-12", "lies in the future"],
  ["2027", "lies in the future"],
  ["2024 to 2027", "lies in the future"],
  ["until 2030", "lies in the future"],
])("A24, B10: refuses the time %s", (text, why) => {
  expect(problemOf(readSpan(text, TODAY))).toContain(why);
});

it("A24: reads sample sizes in thousands, and speaks of sample sizes", () => {
  expect(["2.1k", "2.1 K", "1.5 lakh"].map(readSampleSize)).toEqual(
    [2_100, 2_100, 150_000].map((value) => ({ value })),
  );
  expect(problemOf(readSampleSize("-5"))).toBe("A sample size is 1 or more: leave out the minus.");
  expect(readSampleSize("2.15555k")).toHaveProperty("problem");
});

it.each([
  ...["NaN", "nan", "null", "NULL", "N/A", "n/a", "#N/A", "none", "-", "–", "--", "?", "<NA>"],
  ...["#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "(blank)", "Not available", "not\u00a0specified"],
])("A24, B15: %s is an empty cell, whatever it is of", (blank) => {
  const cells = { place: blank, sampleSize: blank, observed: blank, note: blank, url: blank };
  const { salary, problems } = rowOf({ ...cells, experience: blank, country: blank });
  expect(problems).toEqual([]);
  expect(salary).toMatchObject({ place: null, sampleSize: null, country: "IN", note: null });
  expect(rowOf({ amount: blank }).problems).toMatchObject([{ message: "Type an amount." }]);
});

it("takes a word for nothing to the letter behind an apostrophe", () => {
  expect(rowOf({ place: "'-", note: "'n/a" }).salary).toMatchObject({ place: "-", note: "n/a" });
});

it("knows Nan for a town and NA for a country", () => {
  expect(rowOf({ place: "Nan", country: "NA" }).salary).toMatchObject({
    place: "Nan",
    country: "NA",
  });
});

it("B17, B18: reads countries and currencies by the lists of every door", () => {
  expect(["IND", "Turkey", "XK"].map(readCountry)).toEqual(
    ["IN", "TR", "XK"].map((value) => ({ value })),
  );
  expect(readCurrency("hrk")).toEqual({ value: "HRK" });
});

it("B21: finds titles and words behind letters that nobody sees", () => {
  const { salary, problems } = rowOf({
    title: "Data Scien\u00adtist\ufe0f",
    statistic: "mean\u00ad",
  });
  expect(problems).toEqual([]);
  expect(salary).toMatchObject({ titleId: "data-scientist", statistic: "MEAN" });
});

const keyOf = (cells: object) => {
  const { salary, problems } = rowOf(cells);
  if (salary === null) throw new Error(JSON.stringify(problems));
  return observationKey(salary);
};

it("B20, B21: one place is one observation, in all its spaces and capitals", () => {
  const spellings = [0x20, 0xa0, 0x2009, 0x202f, 0x3000].map((code) => String.fromCodePoint(code));
  const places = [
    ...spellings.map((space) => `New${space}Delhi`),
    ...["\u00ad", "\u061c", "\u180e", "\u3164", "\ufe0f", "\u200b"].map(
      (mark) => `New Del${mark}hi`,
    ),
    "new delhi",
    "NEW  DELHI",
  ];
  expect(new Set(places.map((place) => keyOf({ place }))).size).toBe(1);
  expect(keyOf({ place: "Delhi" })).not.toBe(keyOf({ place: "New Delhi" }));
});

it("B23: one experience is one observation, and two are two", () => {
  const same = [
    "3-5 years",
    "3–5 years",
    "3 to 5 years",
    "3 - 5 yrs",
    "3-5 Years",
    "3-5yrs",
    "3-5 years of experience",
    "3\u00a0-\u00a05\u00a0years",
  ];
  expect(new Set(same.map((experience) => keyOf({ experience }))).size).toBe(1);
  const bands = [
    { experience: "Band C", minYears: "3" },
    { experience: "Band D", minYears: "3" },
  ];
  expect(new Set([...bands, { experience: "3+" }].map(keyOf)).size).toBe(3);
});

it("A23: says back every cell in words", () => {
  const { salary } = rowOf({
    statistic: "p90",
    basis: "ctc",
    experience: "fresher",
    sampleSize: "2.1k",
    observed: "Nov 2024",
    place: "Pune",
    note: "x",
  });
  if (!salary) throw new Error("not read");
  expect(saidCells(salary)).toEqual([
    { field: "statistic", words: "90th percentile" },
    { field: "basis", words: "cost to company (CTC)" },
    { field: "country", words: "India" },
    { field: "place", words: "Pune" },
    { field: "experience", words: "entry level" },
    { field: "sampleSize", words: "n = 2,100" },
    { field: "observed", words: "observed from 1 November 2024 to 30 November 2024" },
    { field: "note", words: "with a note" },
  ]);
});
