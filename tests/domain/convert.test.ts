import fc from "fast-check";
import { convertPay } from "@/domain/convert/convert-currency";
import { isMissing } from "@/domain/convert/convert-pay";
import { annualisePay } from "@/domain/convert/convert-period";
import { referenceBook } from "@/domain/convert/reference-series";
import type { Pay } from "@/domain/evidence/answers";
import { decimalString, money } from "@/domain/evidence/money";
import { fromSalary, type Sourced } from "@/domain/evidence/provenance";
import type { PayPeriod } from "@/domain/evidence/vocabulary";
import { revision, START } from "./fixtures";
import { BANK, BANK_PUBLISHER, bookOf, rate } from "./reference-fixtures";

const IN_2025 = { year: 2025, observed: true };

function pay(amount: string, currency = "INR", period: PayPeriod = "YEAR"): Sourced<Pay> {
  return fromSalary({ money: money(amount, currency), period, basis: "BASE" }, "s1");
}

function converted(...given: Parameters<typeof convertPay>): Sourced<Pay> {
  const outcome = convertPay(...given);
  if (isMissing(outcome)) throw new Error(outcome.explanation);
  return outcome;
}

const amountOf = (outcome: Sourced<Pay>) => decimalString(outcome.value.money.amount);

describe("conversion between currencies", () => {
  const book = bookOf([
    rate("INR", 2025, "80"),
    rate("EUR", 2025, "0.9"),
    rate("GBP", 2025, "0.75", { days: 251 }),
  ]);

  it.each([
    [
      "1200000",
      "INR",
      "USD",
      "15000",
      "Converted at ₹80 per US dollar, the mean of 250 daily reference rates of 2025 (Central Bank).",
    ],
    [
      "15000",
      "USD",
      "INR",
      "1200000",
      "Converted at ₹80 per US dollar, the mean of 250 daily reference rates of 2025 (Central Bank).",
    ],
    [
      "1200000",
      "INR",
      "EUR",
      "13500",
      "Converted at ₹80 and €0.9 per US dollar, each the mean of 250 daily reference rates of 2025 (Central Bank).",
    ],
    [
      "9000",
      "EUR",
      "GBP",
      "7500",
      "Converted at €0.9 and £0.75 per US dollar, the means of 250 and 251 daily reference rates of 2025 (Central Bank).",
    ],
    [
      "100.01",
      "INR",
      "USD",
      "1.25",
      "Converted at ₹80 per US dollar, the mean of 250 daily reference rates of 2025 (Central Bank).",
    ],
    // Half to even: 1.245 and 1.255.
    [
      "99.6",
      "INR",
      "USD",
      "1.24",
      "Converted at ₹80 per US dollar, the mean of 250 daily reference rates of 2025 (Central Bank).",
    ],
    [
      "100.4",
      "INR",
      "USD",
      "1.26",
      "Converted at ₹80 per US dollar, the mean of 250 daily reference rates of 2025 (Central Bank).",
    ],
  ])("takes %s %s to %s as %s", (amount, from, to, expected, description) => {
    const outcome = converted(pay(amount, from), to, IN_2025, book);
    expect([amountOf(outcome), outcome.value.money.currency]).toEqual([expected, to]);
    expect(outcome.provenance.salaryIds).toEqual(["s1"]);
    expect(outcome.provenance.steps).toMatchObject([{ operation: "CONVERT", description }]);
  });

  it("names the rates that it used", () => {
    const { provenance } = converted(pay("1", "INR"), "EUR", IN_2025, book);
    expect(provenance.steps[0]?.referenceIds).toEqual(["inr-2025", "eur-2025"]);
  });

  it("says so where the source dates no observation", () => {
    const { provenance } = converted(pay("1"), "USD", { year: 2025, observed: false }, book);
    expect(provenance.steps[0]?.description).toContain(
      "; the source dates no observation, so that 2025, the year of its own date, is taken.",
    );
  });

  it.each([
    ["INR", "JPY", 2025, "No exchange rate to JPY is held."],
    ["JPY", "INR", 2025, "No exchange rate of JPY is held."],
    ["INR", "USD", 2016, "No exchange rate of INR for 2016 is held, only for 2025."],
    ["USD", "EUR", 2026, "No exchange rate to EUR for 2026 is held, only for 2025."],
  ])("is missing from %s to %s in %s, and says which rate is", (from, to, year, explanation) => {
    const outcome = convertPay(pay("100", from), to, { year, observed: true }, book);
    expect(outcome).toEqual({ reason: "NOT_CONVERTIBLE", explanation });
  });

  it("takes the rates that stood at the moment asked about, of sources that stood", () => {
    const corrected = [
      rate("INR", 2025, "80", { superseded: revision(5) }),
      rate("INR", 2025, "100", { version: 2, recorded: revision(5), withdrawn: revision(9) }),
    ];
    const at = (day: number, bank = BANK) =>
      convertPay(
        pay("8000"),
        "USD",
        IN_2025,
        referenceBook(
          { references: corrected, sources: [bank], publishers: [BANK_PUBLISHER] },
          revision(day).at,
        ),
      );
    expect(at(4)).toMatchObject({ value: { money: money("100", "USD") } });
    expect(at(5)).toMatchObject({ value: { money: money("80", "USD") } });
    expect(at(9)).toMatchObject({ reason: "NOT_CONVERTIBLE" });
    expect(at(4, { ...BANK, withdrawn: revision(1) })).toMatchObject({ reason: "NOT_CONVERTIBLE" });
    expect(
      referenceBook(
        { references: corrected, sources: [BANK], publishers: [] },
        new Date(START.getTime() - 1),
      ).years("EXCHANGE_RATE", "INR"),
    ).toEqual([]);
  });
});

describe("conversion, whatever the amounts and rates", () => {
  const amounts = fc
    .integer({ min: 1, max: 10 ** 12 })
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`);
  const rates = fc
    .integer({ min: 100, max: 10 ** 11 })
    .map(
      (millionths) =>
        `${Math.floor(millionths / 10 ** 6)}.${String(millionths % 10 ** 6).padStart(6, "0")}`,
    );
  const currencies = fc.constantFrom("USD", "INR", "EUR");
  const books = fc
    .tuple(rates, rates)
    .map(([inr, eur]) => bookOf([rate("INR", 2025, inr), rate("EUR", 2025, eur)]));

  it("to the same currency is the same pay without a step, even where no rate is held", () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        const given = pay(amount, currency);
        expect(convertPay(given, currency, IN_2025, bookOf([]))).toBe(given);
      }),
    );
  });

  it("there and back is the same within the rounding", () => {
    fc.assert(
      fc.property(amounts, currencies, currencies, books, (amount, from, to, book) => {
        const there = converted(pay(amount, from), to, IN_2025, book);
        const back = converted(there, from, IN_2025, book);
        // Half a cent is lost on the way there, which the way back multiplies, and half on the way back.
        const unit = converted(pay("1000000", to), from, IN_2025, book)
          .value.money.amount.plus("0.01")
          .div(1_000_000);
        const off = back.value.money.amount.minus(amount).abs();
        expect(off.lte(unit.times("0.005").plus("0.005001"))).toBe(true);
      }),
    );
  });

  it("keeps the order of two pays", () => {
    fc.assert(
      fc.property(amounts, amounts, currencies, currencies, books, (a, b, from, to, book) => {
        const [first, second] = [a, b].map(
          (amount) => converted(pay(amount, from), to, IN_2025, book).value.money.amount,
        );
        const order = money(a, from).amount.cmp(b);
        expect([0, order]).toContain(first?.cmp(second ?? 0));
      }),
    );
  });

  it("never makes a number without the rates of the very year", () => {
    const years = fc.integer({ min: 2015, max: 2026 });
    fc.assert(
      fc.property(fc.uniqueArray(years), years, amounts, (held, year, amount) => {
        const book = bookOf(held.map((each) => rate("INR", each, "80")));
        const outcome = convertPay(pay(amount), "USD", { year, observed: true }, book);
        expect(isMissing(outcome)).toBe(!held.includes(year));
      }),
    );
  });
});

describe("pay for a year", () => {
  const rule = { hoursAYear: 2080 };

  it.each([
    [pay("35", "USD", "HOUR"), "72800", "US$35 an hour × 2,080 hours a year."],
    [pay("100000.5", "INR", "MONTH"), "1200006", "₹1,00,000.5 a month × 12 months."],
  ])("is reckoned by the rule, and says how", (given, amount, description) => {
    const outcome = annualisePay(given, rule);
    expect([amountOf(outcome), outcome.value.period]).toEqual([amount, "YEAR"]);
    expect(outcome.provenance.steps).toEqual([{ operation: "ANNUALISE", description }]);
  });

  it.each([
    [pay("35", "USD", "HOUR"), null],
    [pay("35", "USD", "HOUR"), { hoursAYear: null }],
    [pay("35", "USD", "YEAR"), rule],
  ])("is left as it is where the rule does not speak of it", (given, none) => {
    expect(annualisePay(given, none)).toBe(given);
  });

  it.each([0, -1, 8785, 37.5, Number.NaN])("is not reckoned by %s hours", (hoursAYear) => {
    expect(() => annualisePay(pay("35", "USD", "HOUR"), { hoursAYear })).toThrow(RangeError);
  });
});
