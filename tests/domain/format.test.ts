import fc from "fast-check";
import { money } from "@/domain/evidence/money";
import {
  formatCount,
  formatDate,
  formatDifference,
  formatDifferenceRange,
  formatMoment,
  formatMoney,
  formatMoneyBrief,
  formatMoneyShort,
  formatPercentChange,
  formatTick,
  formatYears,
  listWords,
  moneyUnit,
} from "@/domain/words/format";

const inr = (amount: string) => money(amount, "INR");

describe("rupees", () => {
  it.each([
    ["1390000", "₹13,90,000", "13.9 L"],
    ["10500000", "₹1,05,00,000", "1.05 Cr"],
    ["1200000", "₹12,00,000", "12 L"],
    ["100000", "₹1,00,000", "1 L"],
    ["99999", "₹99,999", "99,999"],
    ["28000", "₹28,000", "28,000"],
    ["9999999", "₹99,99,999", "1 Cr"],
    ["9994999", "₹99,94,999", "99.9 L"],
    ["0", "₹0", "0"],
    ["-350000", "−₹3,50,000", "−3.5 L"],
    ["1234567.5", "₹12,34,567.5", "12.3 L"],
  ])("%s is %s in full and %s in short", (amount, full, short) => {
    expect(formatMoney(inr(amount))).toBe(full);
    expect(formatMoneyShort(inr(amount))).toBe(short);
  });

  it("show a difference with its direction", () => {
    expect(formatDifference(inr("310000"))).toBe("+₹3.1 L");
    expect(formatDifference(inr("-350000"))).toBe("−₹3.5 L");
    expect(formatDifferenceRange(inr("300000"), inr("400000"))).toBe("+₹3 L to +₹4 L");
    expect(formatDifferenceRange(inr("300000"), inr("300000"))).toBe("+₹3 L");
    expect(formatMoneyBrief(inr("-10500000"))).toBe("−₹1.05 Cr");
  });
});

describe("other currencies", () => {
  it.each([
    ["USD", "112590", "US$112,590", "112.6k"],
    ["USD", "1250000", "US$1,250,000", "1.25M"],
    ["EUR", "999999", "€999,999", "1M"],
    ["CHF", "950", "CHF 950", "950"],
  ])("%s %s is %s, in short %s", (currency, amount, full, short) => {
    expect(formatMoney(money(amount, currency))).toBe(full);
    expect(formatMoneyShort(money(amount, currency))).toBe(short);
  });
});

it("formats days, moments, counts, years and lists", () => {
  expect(formatDate("2025-02-25")).toBe("25 February 2025");
  expect(formatMoment("2026-11-23T23:59:59.999Z")).toBe("23 November 2026, 23:59 UTC");
  expect(formatCount(123456)).toBe("1,23,456");
  expect([
    formatYears(2, 5),
    formatYears(null, 2),
    formatYears(8, null),
    formatYears(null, null),
  ]).toEqual(["2 to 5 years", "up to 2 years", "from 8 years", null]);
  expect(listWords(["a", "b", "c"])).toBe("a, b and c");
  expect(formatPercentChange(-10.77)).toBe("−10.8%");
  expect(formatPercentChange(141.67)).toBe("+141.7%");
  expect(moneyUnit("INR", "YEAR")).toBe("₹ lakh a year");
});

it("groups any amount so that taking the separators out gives it back", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (amount) => {
      const text = formatMoney(inr(String(amount)));
      expect(text.replace(/[₹,]/g, "")).toBe(String(amount));
      expect(text).toMatch(/^₹\d{1,3}$|^₹\d{1,2}(,\d{2})*,\d{3}$/);
    }),
  );
});

it.each([
  [0, "INR", "0"],
  [2.5, "INR", "2.5"],
  [150_000, "INR", "1,50,000"],
  [1_000, "USD", "1,000"],
  [500_000, "VND", "500,000"],
])("a tick of %d %s reads %s", (value, currency, text) => {
  expect(formatTick(value, currency)).toBe(text);
});
