// Invented reference values for tests, in easy numbers, and those of the seed.
import Big from "big.js";
import { type ReferenceBook, referenceBook } from "@/domain/convert/reference-series";
import type { ReferenceValue, Salary } from "@/domain/evidence/evidence";
import { referenceValues } from "@/prisma/seed/reference-values";
import { evidenceOf, publisher, scope, source, versionOf } from "./fixtures";

export const BANK = source("bank", { publisherId: "central-bank" });
export const BANK_PUBLISHER = { ...publisher("central-bank"), name: "Central Bank" };

function value(id: string, overrides: Partial<ReferenceValue>): ReferenceValue {
  return {
    ...versionOf(id),
    sourceId: "bank",
    series: "EXCHANGE_RATE",
    country: null,
    currency: "INR",
    year: 2025,
    value: new Big(80),
    unit: "",
    days: null,
    ...overrides,
  };
}

/** `units` of a currency for one dollar, the mean of 250 days. */
export function rate(
  currency: string,
  year: number,
  units: string,
  more: Partial<ReferenceValue> = {},
) {
  const id = `${currency.toLowerCase()}-${year}`;
  return value(id, { currency, year, value: new Big(units), days: 250, ...more });
}

/** Inflation in percent. */
export function inflation(country: string, currency: string, year: number, percent: string) {
  const id = `inflation-${country.toLowerCase()}-${year}`;
  return value(id, { series: "PRICE_INFLATION", country, currency, year, value: new Big(percent) });
}

/** Units of a currency for one international dollar. */
export function power(country: string, currency: string, year: number, units: string) {
  const id = `ppp-${country.toLowerCase()}-${year}`;
  return value(id, { series: "PURCHASING_POWER", country, currency, year, value: new Big(units) });
}

/** The values that ship, as if one bank published them. */
export const SEEDED: readonly ReferenceValue[] = referenceValues.map(
  ({ id, series, country = null, currency, year, value: text, days = null }) =>
    value(id, { series, country, currency, year, value: new Big(String(text)), days }),
);

/** What evidence holds besides salaries for these values to be found. */
export function referencesOf(references: readonly ReferenceValue[]) {
  return { references, sources: [BANK], publishers: [BANK_PUBLISHER] };
}

export function bookOf(references: readonly ReferenceValue[], asOf = scope().asOf): ReferenceBook {
  return referenceBook(referencesOf(references), asOf);
}

/** Evidence that holds these salaries, and reference values besides. */
export function evidenceWith(salaries: readonly Salary[], references = SEEDED) {
  const evidence = evidenceOf(salaries, { references });
  return {
    ...evidence,
    sources: [...evidence.sources, BANK],
    publishers: [...evidence.publishers, BANK_PUBLISHER],
  };
}
