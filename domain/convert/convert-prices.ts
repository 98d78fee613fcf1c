import Big from "big.js";
import type { ReferenceValue } from "../evidence/evidence";
import type { ObservationYear } from "../evidence/times";
import { FIRST_PRICE_YEAR, LAST_PRICE_YEAR } from "../limits";
import { countryName } from "../words/enum-labels";
import { formatMoney, listWords } from "../words/format";
import { type ConversionPlan, inTurn } from "./convert";
import { exchange } from "./convert-currency";
import { heldWords, percentWords, undatedWords, yearsWords } from "./convert-words";
import type { ReferenceBook } from "./reference-series";

/**
 * The code of the international dollar, which buys in every country what one US dollar buys in the
 * United States. ISO 4217 has none, since nobody pays with it.
 */
export const INTERNATIONAL_DOLLAR = "XID";

const ONE = new Big(1);

/**
 * How pay of one year is put into the prices of another, by the consumer-price inflation of the
 * country in each year between. Pay in a foreign currency is first exchanged for the country's own,
 * at the rates of its own year. Nothing where the years are one; refused where a year is not held.
 * Throws RangeError on a year that is not one that prices are recorded for.
 */
export function repricing(
  from: string,
  country: string,
  when: ObservationYear,
  toYear: number,
  book: ReferenceBook,
): ConversionPlan {
  if (!(Number.isInteger(toYear) && toYear >= FIRST_PRICE_YEAR && toYear <= LAST_PRICE_YEAR)) {
    throw new RangeError(`not a year to take prices of: ${toYear}`);
  }
  const forward = toYear > when.year;
  const years = yearsBetween(Math.min(when.year, toYear), Math.max(when.year, toYear));
  const found = years.map((year) => [year, book.find("PRICE_INFLATION", country, year)] as const);
  const gaps = found.flatMap(([year, value]) => (value === null ? [year] : []));
  const inflations = found.flatMap(([, value]) => value ?? []);
  if (gaps.length > 0) {
    const because = `the inflation of ${countryName(country)} for ${yearsWords(gaps)} is not held, so that pay of ${when.year} cannot be put into prices of ${toYear}`;
    return { because };
  }
  const local = inflations[0]?.currency ?? currencyOf(country, when.year, book);
  if (years.length === 0) return exchange(from, local ?? from, when, book);
  if (local === null) return [];
  const factor = inflations.reduce(
    (product, { value }) => product.times(value.div(100).plus(1)),
    ONE,
  );
  const each = inflations.map(({ value, year }) => `${percentWords(value)} in ${year}`);
  const description = `Put into prices of ${toYear}: ${forward ? "raised" : "lowered"} by the consumer-price inflation of ${countryName(country)} year by year, ${listWords(each)} (${book.publishersOf(inflations)})${undatedWords(when)}.`;
  return inTurn(exchange(from, local, when, book), [
    {
      step: { operation: "ADJUST_PRICES", description, referenceIds: idsOf(inflations) },
      times: forward ? factor : ONE,
      over: forward ? ONE : factor,
      rounds: true,
    },
  ]);
}

/** The years after `first` up to `last`: the inflation of a year leads from the year before it to it. */
function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index + 1);
}

/**
 * How pay becomes international dollars, by the purchasing power of the country's currency in the
 * pay's own year. Pay in a foreign currency is first exchanged for the country's own. Refused where
 * the year is not held.
 */
export function equalising(
  from: string,
  country: string,
  when: ObservationYear,
  book: ReferenceBook,
): ConversionPlan {
  const power = book.find("PURCHASING_POWER", country, when.year);
  if (!power) {
    const held = book.years("PURCHASING_POWER", country);
    const besides = held.length > 0 ? `, ${heldWords(held)}` : "";
    return {
      because: `the purchasing power of ${countryName(country)} for ${when.year} is not held${besides}`,
    };
  }
  const price = formatMoney({ amount: power.value, currency: power.currency });
  const description = `Put into international dollars at ${price} each, what buys in ${countryName(country)} as much as one US dollar in the United States in ${when.year} (${book.publishersOf([power])})${undatedWords(when)}.`;
  return inTurn(exchange(from, power.currency, when, book), [
    {
      step: { operation: "ADJUST_PURCHASING_POWER", description, referenceIds: idsOf([power]) },
      times: ONE,
      over: power.value,
      rounds: true,
      currency: INTERNATIONAL_DOLLAR,
    },
  ]);
}

/** The currency that a country's prices of a year are in; null where no index tells. */
function currencyOf(country: string, year: number, book: ReferenceBook): string | null {
  const index =
    book.find("PRICE_INFLATION", country, year) ?? book.find("PURCHASING_POWER", country, year);
  return index?.currency ?? null;
}

const idsOf = (values: readonly ReferenceValue[]) => values.map(({ id }) => id);
