import { readCountry, readCurrency } from "@/domain/entry/code-text";
import { readSpan } from "@/domain/entry/date-text";
import { readExperience } from "@/domain/entry/experience-text";
import { readSampleSize } from "@/domain/entry/sample-size-text";
import { titleFinder } from "@/domain/entry/title-match";
import { webAddressProblem } from "@/domain/entry/web-address";
import { readBasis, readPeriod, readStatistic } from "@/domain/entry/word-choice";
import { money } from "@/domain/evidence/money";
import { isCalendarDay } from "@/domain/text/calendar-day";
import { checkedText } from "@/domain/text/plain-text";
import { amountInWords } from "@/domain/words/number-words";

const TODAY = "2026-11-30";

describe("dates", () => {
  it.each([
    ["2025-02-28", "2025-02-28", "2025-02-28"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-01 to 2024-06", "2024-01-01", "2024-06-30"],
    ["2024-01-05/2024-02-04", "2024-01-05", "2024-02-04"],
    ["1/2024-2/2024", "2024-01-01", "2024-02-29"],
  ])("reads %s", (text, from, to) => {
    expect(readSpan(text, TODAY)).toEqual({ value: { from, to } });
  });
  it.each([
    "2024-02-30",
    "1/2/24",
    "28-02-2025",
    "2025-13",
    "30 Feb 2025",
    "Feb 25",
    "2025-06 to 2025-01",
    "20250228",
    "2024-11/2024",
  ])("refuses %s", (text) => {
    expect(readSpan(text, TODAY)).toHaveProperty("problem");
    expect(isCalendarDay(text)).toBe(false);
  });
});

it.each([
  ["3-5 years", 3, 5, null],
  ["3 to 5", 3, 5, null],
  ["5+", 5, null, null],
  ["5+ years", 5, null, null],
  ["at least 8 years", 8, null, null],
  ["up to 2 years", null, 2, null],
  ["<1 year", null, 1, null],
  ["4 yrs", 4, 4, null],
  ["Fresher", null, null, "ENTRY"],
  ["mid-level", null, null, "MID"],
  ["Senior", null, null, "SENIOR"],
])("reads experience %s", (text, minYears, maxYears, level) => {
  expect(readExperience(text)).toEqual({ value: { printed: text, minYears, maxYears, level } });
});

it.each(["5-3 years", "some", "3-5-7", "90+ -"])("refuses experience %s", (text) => {
  expect(readExperience(text)).toHaveProperty("problem");
});

it("reads sample sizes, and refuses what is none", () => {
  expect(readSampleSize("n = 1,234")).toEqual({ value: 1234 });
  expect(readSampleSize("12,34,567")).toEqual({ value: 1234567 });
  expect(readSampleSize("")).toEqual({ value: null });
  for (const text of ["0", "-3", "2.5", "many", "1e3", "99999999999"]) {
    expect(readSampleSize(text)).toHaveProperty("problem");
  }
});

it("reads words of closed lists as people write them", () => {
  expect(readStatistic("Average")).toEqual({ value: "UNSPECIFIED_AVERAGE" });
  expect(readStatistic("unspecified_average")).toEqual({ value: "UNSPECIFIED_AVERAGE" });
  expect(readStatistic("10th percentile")).toEqual({ value: "P10" });
  expect(readBasis("cost to company")).toEqual({ value: "CTC" });
  expect(readPeriod("Per Year")).toEqual({ value: "YEAR" });
  expect(readPeriod("week")).toHaveProperty("problem");
  expect(readCountry("india")).toEqual({ value: "IN" });
  expect(readCountry("us")).toEqual({ value: "US" });
  expect(readCountry("Atlantis")).toHaveProperty("problem");
  expect(readCurrency("inr")).toEqual({ value: "INR" });
  for (const text of ["XXX", "XAU", "₹", "rupee"]) {
    expect(readCurrency(text)).toHaveProperty("problem");
  }
});

describe("titles", () => {
  const find = titleFinder([
    { id: "data-scientist", name: "Data Scientist", aliases: ["DS"] },
    { id: "senior-data-scientist", name: "Senior Data Scientist", aliases: ["Sr. Data Scientist"] },
    { id: "machine-learning-manager", name: "Machine Learning Manager", aliases: [] },
    { id: "data-steward", name: "Data Steward", aliases: ["DS"] },
  ]);
  it.each([
    ["Data Scientist", "data-scientist"],
    [" data  SCIENTIST ", "data-scientist"],
    ["data-scientist", "data-scientist"],
    ["sr data scientist", "senior-data-scientist"],
    ["ML manager", "machine-learning-manager"],
    ["Machine Learning Manager III", "machine-learning-manager"],
    ["Data Scientist, Marketing", "data-scientist"],
  ])("knows %s", (text, title) => {
    expect(find(text)).toEqual({ title });
  });
  it("asks back and never guesses", () => {
    expect(find("Data Scientst")).toEqual({
      title: null,
      suggestions: expect.arrayContaining(["data-scientist"]),
    });
    expect(find("MLOps Manager")).toMatchObject({
      title: null,
      suggestions: ["machine-learning-manager"],
    });
    expect(find("DS")).toEqual({ title: null, suggestions: ["data-scientist", "data-steward"] });
    expect(find("Plumber")).toEqual({ title: null, suggestions: [] });
  });
});

it.each([
  "javascript:alert(1)",
  "JaVa\tScript:alert(1)",
  "\x01javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://x.test/1",
  "//x.test/y",
  "https://user:pw@x.test/",
  "https://user@x.test",
  "ftp://x.test",
  "https://",
  "https://x.test/a b",
  "https://x.test/\u202etxt",
  `https://x.test/${"a".repeat(3_000)}`,
])("X01: %s is no link", (text) => {
  expect(webAddressProblem(text)).not.toBeNull();
});

it("takes links to pages", () => {
  for (const text of ["https://x.test", "http://x.test/a?b=c@d#e", "https://x.test:8080/ü"]) {
    expect(webAddressProblem(text)).toBeNull();
  }
});

it("X06: text keeps no line ends, terminal codes, direction overrides or letters without width", () => {
  expect(checkedText("a\r\nb \u001b[31mc\u202ed\u200be\ufefff\u0000g")).toBe("a b [31mcdefg");
});

it.each([
  ["936000", "INR", "nine lakh thirty-six thousand rupees"],
  ["10500000", "INR", "one crore five lakh rupees"],
  ["1390000", "INR", "thirteen lakh ninety thousand rupees"],
  [
    "12345678901",
    "INR",
    "one thousand two hundred thirty-four crore fifty-six lakh seventy-eight thousand nine hundred one rupees",
  ],
  ["120000", "USD", "one hundred twenty thousand US dollars"],
  ["35.5", "USD", "thirty-five point five US dollars"],
  ["1000000", "CHF", "one million CHF"],
])("says %s %s in words", (amount, currency, words) => {
  expect(amountInWords(money(amount, currency))).toBe(words);
});
