import Big from "big.js";
import type { Pay } from "../evidence/answers";
import type { ReferenceValue } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import type { Sourced } from "../evidence/provenance";
import type { ObservationYear } from "../evidence/times";
import { formatMoney, listWords } from "../words/format";
import {
  applyConversions,
  type ConversionPlan,
  isNotConvertible,
  type NotConvertible,
} from "./convert";
import { daysWords, heldWords, sentence, undatedWords } from "./convert-words";
import type { ReferenceBook } from "./reference-series";

/** The currency that all rates are held against. */
const PIVOT = "USD";
const ONE = new Big(1);

/**
 * How money of one currency becomes money of another at the mean rates of a year, through the US
 * dollar. Nothing where the currencies are one; refused where a rate of that year is not held.
 */
export function exchange(
  from: string,
  to: string,
  when: ObservationYear,
  book: ReferenceBook,
): ConversionPlan {
  if (from === to) return [];
  const target = rateOf(to, "to", when.year, book);
  if (target && "because" in target) return target;
  const origin = rateOf(from, "of", when.year, book);
  if (origin && "because" in origin) return origin;
  const used = [origin, target].filter((rate) => rate !== null);
  const rates = used.map(({ value, currency }) => formatMoney({ amount: value, currency }));
  const description = `Converted at ${listWords(rates)} per US dollar, ${daysWords(used, when.year)} (${book.publishersOf(used)})${undatedWords(when)}.`;
  return [
    {
      step: { operation: "CONVERT", description, referenceIds: used.map(({ id }) => id) },
      times: target?.value ?? ONE,
      over: origin?.value ?? ONE,
      rounds: true,
      currency: to,
    },
  ];
}

/** The rate of a currency against the dollar; null for the dollar itself. */
function rateOf(
  currency: string,
  way: "to" | "of",
  year: number,
  book: ReferenceBook,
): ReferenceValue | NotConvertible | null {
  if (currency === PIVOT) return null;
  const rate = book.find("EXCHANGE_RATE", currency, year);
  if (rate) return rate;
  const held = book.years("EXCHANGE_RATE", currency);
  const because =
    held.length === 0
      ? `no exchange rate ${way} ${currency} is held`
      : `no exchange rate ${way} ${currency} for ${year} is held, ${heldWords(held)}`;
  return { because };
}

/** Pay in another currency at the mean rates of a year; missing where a rate is not held. */
export function convertPay(
  pay: Sourced<Pay>,
  currency: string,
  when: ObservationYear,
  book: ReferenceBook,
): Sourced<Pay> | Missing {
  const plan = exchange(pay.value.money.currency, currency, when, book);
  return isNotConvertible(plan)
    ? missing("NOT_CONVERTIBLE", sentence(plan.because))
    : applyConversions(pay, plan);
}
