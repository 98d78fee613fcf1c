import type Big from "big.js";
import { MOST_PAY, MOST_PEOPLE, MOST_YEARS_OF_EXPERIENCE } from "@/domain/limits";
import type { Salary } from "../evidence/evidence";

/** How many decimals of an amount are kept. */
const MOST_DECIMALS = 4;

/** Why an amount cannot be anybody's pay; null where it can. */
export function amountProblem(amount: Big): string | null {
  if (amount.lte(0)) return "Pay is more than nothing.";
  if (amount.gt(MOST_PAY)) return "This is more than anybody is paid.";
  const decimals = amount.toFixed().split(".")[1]?.length ?? 0;
  return decimals > MOST_DECIMALS ? `At most ${MOST_DECIMALS} decimals are kept.` : null;
}

/** Why a salary cannot rest on this many people or records; null where it can. */
export function sampleSizeProblem(count: number): string | null {
  return Number.isInteger(count) && count >= 1 && count <= MOST_PEOPLE
    ? null
    : "A sample size is a whole number from 1; leave it empty where none is stated.";
}

/** Why years of experience cannot run so; null where they can, or are not stated. */
export function yearsProblem(minYears: number | null, maxYears: number | null): string | null {
  const from = minYears ?? 0;
  const to = maxYears ?? MOST_YEARS_OF_EXPERIENCE;
  return from < 0 || to > MOST_YEARS_OF_EXPERIENCE || from > to
    ? `Years of experience run from 0 to ${MOST_YEARS_OF_EXPERIENCE}, the lower number first.`
    : null;
}

/** What of a salary is bounded, whatever it was read from. */
type Bounded = Pick<
  Salary,
  "money" | "minYears" | "maxYears" | "sampleSize" | "observedFrom" | "observedTo"
>;

/** The first thing of a salary that cannot be, and why. */
export interface SalaryProblem {
  readonly field: "amount" | "minYears" | "maxYears" | "sampleSize" | "observedFrom" | "observedTo";
  readonly problem: string;
}

/**
 * What of a salary cannot be; null where all of it can. Whichever way it comes in, it is held against this.
 * @param today the last day that can have been observed, YYYY-MM-DD
 */
export function salaryProblem(salary: Bounded, today: string): SalaryProblem | null {
  const { money, minYears, maxYears, sampleSize } = salary;
  const amount = amountProblem(money.amount);
  if (amount !== null) return { field: "amount", problem: amount };
  const years = yearsProblem(minYears, maxYears);
  if (years !== null) return { field: minYears === null ? "maxYears" : "minYears", problem: years };
  const size = sampleSize === null ? null : sampleSizeProblem(sampleSize);
  return size === null ? observedProblem(salary, today) : { field: "sampleSize", problem: size };
}

function observedProblem(
  { observedFrom, observedTo }: Pick<Bounded, "observedFrom" | "observedTo">,
  today: string,
): SalaryProblem | null {
  if (observedFrom !== null && observedFrom > today) {
    return { field: "observedFrom", problem: futureProblem(observedFrom) };
  }
  // The last day of a year or month that has begun may still be to come; another year may not.
  const last = observedFrom === null ? today : `${today.slice(0, 4)}-12-31`;
  if (observedTo !== null && observedTo > last) {
    return { field: "observedTo", problem: futureProblem(observedTo) };
  }
  return observedFrom !== null && observedTo !== null && observedFrom > observedTo
    ? { field: "observedFrom", problem: "The first day observed lies after the last." }
    : null;
}

/** That a day has not come yet. */
export function futureProblem(day: string): string {
  return `${day} lies in the future: nothing can be known of it yet.`;
}
