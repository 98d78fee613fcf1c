import type { Pay } from "./answers";
import { applyConversions, type ConversionPlan, inTurn, isRefusal } from "./convert";
import { exchange } from "./convert-currency";
import { annualisation } from "./convert-period";
import { equalising, repricing } from "./convert-prices";
import { sentence } from "./convert-words";
import type { Salary, Source } from "./evidence";
import { type Missing, missing } from "./missing";
import { observationYear } from "./observation";
import { fromSalary, type Sourced } from "./provenance";
import type { ReferenceBook } from "./reference-series";
import type { Scope } from "./scope";

/**
 * The pay of one salary as a question asks for it: for a year, in the prices, then in the currency
 * that the scope names. As its source prints it, without a step, where the scope names none. Missing,
 * with the reason, where a rate or an index is not held: nothing is guessed.
 */
export function payInScope(
  salary: Salary,
  source: Source,
  scope: Scope,
  book: ReferenceBook,
): Sourced<Pay> | Missing {
  const { money, period, basis } = salary;
  const printed = fromSalary({ money, period, basis }, salary.id);
  const plan = inTurn(
    annualisation(printed.value, scope.annual ?? null),
    conversionsInScope(salary, source, scope, book),
  );
  return isRefusal(plan)
    ? missing("NOT_COMPARABLE", sentence(plan.because))
    : applyConversions(printed, plan);
}

function conversionsInScope(
  salary: Salary,
  source: Source,
  { currency, prices }: Scope,
  book: ReferenceBook,
): ConversionPlan {
  const view = prices ?? { kind: "NOMINAL" };
  const { money, country } = salary;
  if (view.kind === "PURCHASING_POWER" && currency !== null) {
    return {
      because: `international dollars belong to no country, so that they are not shown in ${currency}`,
    };
  }
  if (view.kind === "NOMINAL" && (currency === null || currency === money.currency)) return [];
  const when = observationYear(salary, source);
  if (when === null) {
    return { because: "the source states no date, so that no year's rates can be taken" };
  }
  if (view.kind === "PURCHASING_POWER") return equalising(money.currency, country, when, book);
  if (view.kind === "NOMINAL")
    return exchange(money.currency, currency ?? money.currency, when, book);
  const repriced = repricing(money.currency, country, when, view.year, book);
  if (currency === null || isRefusal(repriced)) return repriced;
  const local = repriced.findLast((conversion) => conversion.currency)?.currency ?? money.currency;
  return inTurn(repriced, exchange(local, currency, { year: view.year, observed: true }, book));
}

/** Whether pay could not be converted. */
export function isMissing(outcome: Sourced<Pay> | Missing): outcome is Missing {
  return "reason" in outcome;
}
