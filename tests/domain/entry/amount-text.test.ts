import fc from "fast-check";
import { readAmount } from "@/domain/entry/amounts/amount-text";
import { money } from "@/domain/evidence/money";
import { formatMoney } from "@/domain/words/format";

type Said = readonly [text: string, amount: string, currency: string | null, period: string | null];

const TAKEN: readonly Said[] = [
  ["12 L", "1200000", null, null],
  ["12L", "1200000", null, null],
  ["12 LPA", "1200000", null, "YEAR"],
  ["9.36 lakh per month", "936000", null, "MONTH"],
  ["7 lacs p.a.", "700000", null, "YEAR"],
  ["₹13,90,000", "1390000", "INR", null],
  ["Rs. 13,90,000", "1390000", "INR", null],
  ["INR 12L", "1200000", "INR", null],
  ["INR 12L a year", "1200000", "INR", "YEAR"],
  ["1.05 Cr", "10500000", null, null],
  ["1.05 crore", "10500000", null, null],
  ["$120k", "120000", "USD", null],
  ["US$120,000 a year", "120000", "USD", "YEAR"],
  ["120k USD/yr", "120000", "USD", "YEAR"],
  ["$1.2M", "1200000", "USD", null],
  ["35 an hour", "35", null, "HOUR"],
  ["$35.50/hr", "35.5", "USD", "HOUR"],
  ["1,200,000", "1200000", null, null],
  ["1390000", "1390000", null, null],
  ["£52,000 pa", "52000", "GBP", "YEAR"],
  ["€4.200 k", "4200", "EUR", null],
  ["60000 per month", "60000", null, "MONTH"],
];

it.each(TAKEN)("reads %s", (text, amount, currency, period) => {
  const reading = readAmount(text);
  if ("problem" in reading) throw new Error(reading.problem);
  const { value } = reading;
  expect([value.amount.toFixed(), value.currency, value.period]).toEqual([
    amount,
    currency,
    period,
  ]);
});

const REFUSED: readonly (readonly [text: string, why: RegExp])[] = [
  ["", /Type an amount/],
  ["1e9", /exponent/],
  ["NaN", /no number/],
  ["Infinity", /no number/],
  ["-1", /minus/],
  ["−12 L", /minus/],
  ["(12000)", /minus/],
  ["0", /more than nothing/],
  ["0 L", /more than nothing/],
  ["9007199254740993", /more than anybody/],
  ["١٢٠٠٠٠", /digits 0 to 9/],
  ["१२ L", /digits 0 to 9/],
  ["1.200", /thousands or a decimal/],
  ["1,20", /decimal/],
  ["12,34,56", /no number/],
  ["1,2000", /no number/],
  ["10-12 L", /range/],
  ["₹10 L to ₹12 L", /range/],
  ["500 a day", /year, a month or an hour/],
  ["900 per week", /year, a month or an hour/],
  ["12 LPA per month", /LPA means lakh a year/],
  ["₹120 USD", /Two currencies/],
  ["INR 12 USD", /Two currencies/],
  ["$12 EUR", /do not go together/],
  ["about 12 L", /no number/],
  ["12 L CTC", /no number/],
  ["0.00001", /decimals/],
  ["=1+1", /no number/],
];

it.each(REFUSED)("refuses %s", (text, why) => {
  const reading = readAmount(text);
  expect("problem" in reading ? reading.problem : reading.value.amount.toFixed()).toMatch(why);
});

it("takes a plain dollar for the dollar of the row, and only for a dollar", () => {
  const reading = readAmount("$90k", "CAD");
  expect("value" in reading && reading.value.currency).toBe("CAD");
  expect("problem" in readAmount("$90k", "INR")).toBe(true);
});

it("reads back every amount that Stepwise prints in full", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.constantFrom("INR", "USD", "EUR", "GBP"),
      (amount, currency) => {
        const reading = readAmount(formatMoney(money(String(amount), currency)));
        return (
          "value" in reading &&
          reading.value.amount.eq(amount) &&
          reading.value.currency === currency
        );
      },
    ),
    { numRuns: 500 },
  );
});

it("never reads a number out of any text without refusing or stating it exactly", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const reading = readAmount(text);
      return "problem" in reading || reading.value.amount.gt(0);
    }),
    { numRuns: 2_000 },
  );
});
