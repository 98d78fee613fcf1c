import type { Pay } from "../evidence/answers";
import { type Missing, missing } from "../evidence/missing";
import type { Sourced } from "../evidence/provenance";
import type { Scope } from "../evidence/scope";
import type { ObservationYear } from "../evidence/times";
import { applyConversions, type ConversionPlan, inTurn, isNotConvertible } from "./convert";
import { exchange } from "./convert-currency";
import { annualisation } from "./convert-period";
import { equalising, repricing } from "./convert-prices";
import { sentence } from "./convert-words";
import type { ReferenceBook } from "./reference-series";

/**
 * Pay as its source prints it, shown as a question asks for it: for a year, in the prices, then in the
 * currency that the scope names. The same, without a step, where the scope names none. Missing, with
 * the reason, where a rate or an index is not held: nothing is guessed.
 */
export function showPay(
  pay: Sourced<Pay>,
  { country, when }: Omit<DatedCurrency, "currency">,
  scope: Scope,
  book: ReferenceBook,
): Sourced<Pay> | Missing {
  const { currency } = pay.value.money;
  const plan = inTurn(
    annualisation(pay.value, scope.annual ?? null),
    conversionsInScope({ currency, country, when }, scope, book),
  );
  return isNotConvertible(plan)
    ? missing("NOT_CONVERTIBLE", sentence(plan.because))
    : applyConversions(pay, plan);
}

/** What pay is converted by: its currency, its country and the year that it speaks of. */
export interface DatedCurrency {
  readonly currency: string;
  readonly country: string;
  /** Null where nothing is dated. */
  readonly when: ObservationYear | null;
}

const plans = new WeakMap<ReferenceBook, Map<string, ConversionPlan>>();

/**
 * What is done to pay of a currency, country and year to show it in the prices and the currency of
 * the scope. Worked out once for each of a book: thousands of figures share some ten.
 */
export function conversionsInScope(
  dated: DatedCurrency,
  scope: Pick<Scope, "currency" | "prices">,
  book: ReferenceBook,
): ConversionPlan {
  const known = plans.get(book) ?? new Map<string, ConversionPlan>();
  plans.set(book, known);
  const { currency, country, when } = dated;
  const key = JSON.stringify([currency, country, when, scope.currency, scope.prices]);
  const plan = known.get(key) ?? planConversions(dated, scope, book);
  known.set(key, plan);
  return plan;
}

function planConversions(
  { currency: own, country, when }: DatedCurrency,
  { currency, prices }: Pick<Scope, "currency" | "prices">,
  book: ReferenceBook,
): ConversionPlan {
  const view = prices ?? { kind: "NOMINAL" };
  if (view.kind === "PURCHASING_POWER" && currency !== null) {
    return {
      because: `international dollars belong to no country, so that they are not shown in ${currency}`,
    };
  }
  if (view.kind === "NOMINAL" && (currency === null || currency === own)) return [];
  if (when === null) {
    return { because: "the source states no date, so that no year's rates can be taken" };
  }
  if (view.kind !== "NOMINAL" && when.since !== undefined) {
    return {
      because: `the figure counts ${when.since} to ${when.year} together, so that the prices of no one year are its own`,
    };
  }
  if (view.kind === "PURCHASING_POWER") return equalising(own, country, when, book);
  if (view.kind === "NOMINAL") return exchange(own, currency ?? own, when, book);
  const repriced = repricing(own, country, when, view.year, book);
  if (currency === null || isNotConvertible(repriced)) return repriced;
  const local = repriced.findLast((conversion) => conversion.currency)?.currency ?? own;
  return inTurn(repriced, exchange(local, currency, { year: view.year, observed: true }, book));
}

/** Whether pay could not be converted. */
export function isMissing(outcome: Sourced<Pay> | Missing): outcome is Missing {
  return "reason" in outcome;
}
