import { conversionFactors } from "@/domain/convert/conversion-factors";

const rate = (currency: string, year = 2024) => ({
  slug: `${currency}-${year}`,
  year,
  currency,
  value: "7",
});
const rise = (year: number) => ({ slug: `rise-${year}`, year, currency: "INR", value: "5" });
const written = (
  steps: Parameters<typeof conversionFactors>[0],
  asked: Partial<Parameters<typeof conversionFactors>[1]> = {},
) =>
  conversionFactors(steps, { currency: "INR", timesAYear: null, pricesOf: null, ...asked })
    .map(({ sign, value, reference, isRise }) =>
      reference === null ? `${sign}${value}` : `${sign}${reference}${isRise ? "%" : ""}`,
    )
    .join(" ");

it.each([
  ["nothing that converts", [{ operation: "SELECT", references: [] }], {}, ""],
  ["a year of months", [{ operation: "ANNUALISE", references: [] }], { timesAYear: 12 }, "*12"],
  ["out of a currency", [{ operation: "CONVERT", references: [rate("INR")] }], {}, "/INR-2024"],
  [
    "into a currency",
    [{ operation: "CONVERT", references: [rate("EUR")] }],
    { currency: "USD" },
    "*EUR-2024",
  ],
  [
    "through the dollar",
    [{ operation: "CONVERT", references: [rate("INR"), rate("EUR")] }],
    {},
    "/INR-2024 *EUR-2024",
  ],
  [
    "to later prices",
    [{ operation: "ADJUST_PRICES", references: [rise(2023), rise(2024)] }],
    { pricesOf: 2024 },
    "*rise-2023% *rise-2024%",
  ],
  [
    "to earlier prices",
    [{ operation: "ADJUST_PRICES", references: [rise(2023), rise(2024)] }],
    { pricesOf: 2022 },
    "/rise-2023% /rise-2024%",
  ],
  [
    "to what money buys, from a foreign currency",
    [
      { operation: "CONVERT", references: [rate("INR")] },
      { operation: "ADJUST_PURCHASING_POWER", references: [rate("USD")] },
    ],
    { currency: "USD" },
    "*INR-2024 /USD-2024",
  ],
  [
    "a year of months in another currency",
    [
      { operation: "ANNUALISE", references: [] },
      { operation: "CONVERT", references: [rate("INR")] },
    ],
    { timesAYear: 12 },
    "*12 /INR-2024",
  ],
] as const)("%s", (_what, steps, asked, expected) => {
  expect(written(steps, asked)).toBe(expected);
});
