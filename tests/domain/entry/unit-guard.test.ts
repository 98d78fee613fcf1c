import fc from "fast-check";
import { comparables } from "@/domain/entry/comparable-pay";
import { type GuardedPay, roughYear, slipsOf } from "@/domain/entry/unit-guard";
import { money } from "@/domain/evidence/money";
import type { PayPeriod } from "@/domain/evidence/vocabulary";

const pay = (amount: number, currency = "INR", period: PayPeriod = "YEAR"): GuardedPay => ({
  money: money(String(amount), currency),
  period,
});

it.each([
  ["50,000 LPA", pay(50_000 * 100_000), "more than people are paid"],
  ["5600000 LPA", pay(5_600_000 * 100_000), "it is ₹56 L a year"],
  ["28,000 a year for a data analyst", pay(28_000), "pay for a month, choose that period"],
  ["12 without its lakh", pay(12), "it is ₹12 L a year"],
  ["120 without its thousands", pay(120, "USD"), "it is US$120k a year"],
  ["120,000 an hour", pay(120_000, "USD", "HOUR"), "more than people are paid"],
])("asks about %s", (_name, guarded, words) => {
  const [slip] = slipsOf(guarded, []);
  expect(slip?.code).toBe("OUTSIDE_BOUNDS");
  expect(slip?.explanation).toContain(words);
});

it.each([
  ["1.05 Cr for a principal", pay(10_500_000), [6_000_000, 3_000_000]],
  ["9.36 L", pay(936_000), [700_000, 1_200_000]],
  ["60,000 a month", pay(60_000, "INR", "MONTH"), [720_000 + 1]],
  ["$35 an hour", pay(35, "USD", "HOUR"), []],
  ["a currency without bounds", pay(3, "JPY"), []],
])("lets %s pass", (_name, guarded, others) => {
  expect(slipsOf(guarded, others)).toEqual([]);
});

it("asks about one digit too many among rows of one source, whichever title they pay", () => {
  const row = (titleId: string, amount: number) => ({
    sourceId: "fixture",
    titleId,
    country: "IN",
    ...pay(amount),
  });
  const rows = [row("a", 936_000), row("b", 1_100_000), row("c", 1_250_000), row("d", 9_360_000)];
  const { near } = comparables(rows);
  const found = rows.map((each) => slipsOf(each, near(each)).map(({ code }) => code));
  expect(found).toEqual([[], [], [], ["FAR_FROM_OTHERS"]]);
  const [slip] = slipsOf(rows[3] ?? pay(1), near(rows[3] ?? row("d", 1)));
  expect(slip?.explanation).toMatch(/7 times more .* one digit too many, it is ₹9.4 L a year/);
});

it("compares with the same title in the same country first", () => {
  const row = (titleId: string, country: string, amount: number) => ({
    sourceId: `s${amount}`,
    titleId,
    country,
    ...pay(amount),
  });
  const { near } = comparables([row("a", "IN", 900_000), row("a", "US", 9_000_000)]);
  expect(near(row("a", "IN", 9_000_000))).toEqual([900_000]);
  expect(near(row("b", "IN", 9_000_000))).toEqual([]);
});

it("raises nothing new where all rows are scaled alike within the bounds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1_000_000, max: 5_000_000 }), { minLength: 2, maxLength: 8 }),
      fc.constantFrom(2, 4, 10),
      (amounts, factor) => {
        const slips = (times: number) =>
          amounts.map(
            (amount) =>
              slipsOf(
                pay(amount * times),
                amounts.filter((other) => other !== amount).map((other) => other * times),
              ).length,
          );
        expect(slips(factor)).toEqual(slips(1));
      },
    ),
  );
  expect(roughYear(pay(60_000, "INR", "MONTH"))).toBe(720_000);
});
