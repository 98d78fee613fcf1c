import { rangeEnds } from "@/domain/entry/amounts/amount-range";
import { readAmount } from "@/domain/entry/amounts/amount-text";
import { numberOfWords } from "@/domain/words/number-words";

const problemOf = (reading: object) => ("problem" in reading ? reading.problem : "taken");

it.each([
  ["£45,000 per annum", "45000", "GBP", "YEAR"],
  ["£45,000pa", "45000", "GBP", "YEAR"],
  ["£45,000p.a.", "45000", "GBP", "YEAR"],
  ["£45kpa", "45000", "GBP", "YEAR"],
  ["£45k p/a", "45000", "GBP", "YEAR"],
  ["45,000pa", "45000", null, "YEAR"],
  ["50000pm", "50000", null, "MONTH"],
  ["$60ph", "60", "USD", "HOUR"],
  ["12,00,000 Rs", "1200000", "INR", null],
  ["12 L Rs", "1200000", "INR", null],
  ["Rs.12L", "1200000", "INR", null],
  ["Rs. 12,00,000/-", "1200000", "INR", null],
  ["11,00,000/-", "1100000", null, null],
  ["11,00,000 INR/-", "1100000", "INR", null],
  ["11,00,000/- p.a.", "1100000", null, "YEAR"],
  ["95,000.-", "95000", null, null],
  ["£3,500 pcm", "3500", "GBP", "MONTH"],
  ["12L/annum", "1200000", null, "YEAR"],
  ["12 L.P.A.", "1200000", null, "YEAR"],
  ["45kUSD", "45000", "USD", null],
  ["twelve lakh", "1200000", null, null],
  ["＄１２０，０００", "120000", "USD", null],
  ["nine lakh thirty-six thousand rupees a year", "936000", "INR", "YEAR"],
  ["one hundred and twenty thousand US dollars", "120000", "USD", null],
  ["₹12,00,000\u00ad", "1200000", "INR", null],
  ["₹12,00,000\u061c", "1200000", "INR", null],
  [`12${"\u00a0".repeat(30_000)}L`, "1200000", null, null],
])("A21, B21, B25: reads %s", (text, amount, currency, period) => {
  const reading = readAmount(text);
  if ("problem" in reading) throw new Error(reading.problem);
  const { value } = reading;
  expect([value.amount.toFixed(), value.currency, value.period]).toEqual([
    amount,
    currency,
    period,
  ]);
});

it.each([
  ["50K LPA", '"50K LPA" says two units at once.'],
  ["12 L pa CTC", '"12 L pa CTC" is no number'],
  ["£115,500.00.", '"£115,500.00." is no number'],
  ["A$120k", '"A$120k" is no number'],
  ["60.000 €", '"60.000 €" may mean thousands'],
  ["1,20 €", '"1,20 €" may be a decimal'],
  ["twenty twelve lakh", '"twenty twelve lakh" is no number'],
  ["12 a year a month", "Two times are written here"],
  ["9".repeat(30_000), "too long for an amount"],
  [`${"1,".repeat(15_000)}`, "too long for an amount"],
  [`1${" -".repeat(15_000)}`, "too long for an amount"],
])("A21, B29: refuses %.40s and quotes what was typed", (text, why) => {
  expect(problemOf(readAmount(text))).toContain(why);
});

it.each([
  ["60.000 € – 75.000 €", "60.000 €", "75.000 €"],
  ["60k€ - 75k€", "60k€", "75k€"],
  ["INR 12L - 15L", "INR 12L", "INR 15L"],
  ["8-12 LPA", "8 LPA", "12 LPA"],
  ["120k~150k", "120k", "150k"],
  ["$120-150k", "$120k", "$150k"],
  ["between $183,700 and $319,800", "$183,700", "$319,800"],
  ["12 L p.a. - 15 L p.a.", "12 L pa", "15 L pa"],
  ["from 10 to 12 lakh per annum", "10 lakh per annum", "12 lakh per annum"],
  ["Rs. 10,00,000/- to 12,00,000/-", "Rs 10,00,000", "Rs 12,00,000"],
  ["900-1.2k", "900", "1.2k"],
  ["10 L–12", "10 L", "12 L"],
])("A21, B29, B33: %s is a range of %s and %s", (text, lower, upper) => {
  expect(rangeEnds(text)).toEqual({ lower, upper });
  expect(problemOf(readAmount(text))).toBe(
    `This is a range: "${text}". Enter two rows: ${lower} as the minimum and ${upper} as the maximum.`,
  );
});

it("reads back the words that it says itself", () => {
  expect(numberOfWords("nine lakh thirty-six thousand")).toBe(936_000n);
  for (const text of ["lakh", "twelve twelve", "zero lakh", "ten eleven thousand", ""]) {
    expect(numberOfWords(text) ?? 0n).toBe(0n);
  }
});
