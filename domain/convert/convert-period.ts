import Big from "big.js";
import type { Pay } from "../evidence/answers";
import type { Sourced } from "../evidence/provenance";
import type { AnnualRule } from "../evidence/scope";
import { MOST_HOURS_A_YEAR } from "../limits";
import { periodWords } from "../words/enum-labels";
import { formatCount, formatMoney } from "../words/format";
import { applyConversions, type Conversion } from "./convert";

const MONTHS = 12;
const NOTHING = new Big(1);

/**
 * What makes a year's pay of a month's or an hour's by a stated rule. Nothing without a rule, for pay
 * of a year, and for pay of an hour where the rule states no hours. Throws RangeError on hours that no
 * year has.
 */
export function annualisation({ money, period }: Pay, rule: AnnualRule | null): Conversion[] {
  if (rule === null || period === "YEAR") return [];
  const { hoursAYear } = rule;
  if (hoursAYear !== null && !isHoursOfAYear(hoursAYear)) {
    throw new RangeError(`not the working hours of a year: ${hoursAYear}`);
  }
  const amount = `${formatMoney(money)} ${periodWords(period)}`;
  if (period === "MONTH") return [yearOf(MONTHS, `${amount} × 12 months.`)];
  return hoursAYear === null
    ? []
    : [yearOf(hoursAYear, `${amount} × ${formatCount(hoursAYear)} hours a year.`)];
}

function isHoursOfAYear(hours: number): boolean {
  return Number.isInteger(hours) && hours > 0 && hours <= MOST_HOURS_A_YEAR;
}

function yearOf(times: number, description: string): Conversion {
  return {
    step: { operation: "ANNUALISE", description },
    times: new Big(times),
    over: NOTHING,
    rounds: false,
    period: "YEAR",
  };
}

/** Pay for a year by a stated rule, exactly; pay that the rule does not cover stays as it is. */
export function annualisePay(pay: Sourced<Pay>, rule: AnnualRule | null): Sourced<Pay> {
  return applyConversions(pay, annualisation(pay.value, rule));
}
