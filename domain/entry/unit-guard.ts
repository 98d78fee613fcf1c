import type Big from "big.js";
import { USUAL_HOURS_A_YEAR } from "@/domain/limits";
import type { Money } from "../evidence/money";
import type { PayPeriod } from "../evidence/vocabulary";
import { periodWords } from "../words/enum-labels";
import { formatCount, formatMoneyBrief } from "../words/format";

/** Pay with its period: what the guard looks at. */
export interface GuardedPay {
  readonly money: Money;
  readonly period: PayPeriod;
}

/** Something about an amount that is more often a slip of the pen than true. It may stay, with a reason. */
export interface Slip {
  /** `OUTSIDE_BOUNDS`: of what people are paid. `FAR_FROM_OTHERS`: of comparable salaries. */
  readonly code: "OUTSIDE_BOUNDS" | "FAR_FROM_OTHERS";
  /** What is odd, and what may have been meant. */
  readonly explanation: string;
}

/** Usual hours of a year and months, to put periods on one scale. The guard only compares sizes. */
const A_YEAR: Readonly<Record<PayPeriod, number>> = {
  YEAR: 1,
  MONTH: 12,
  HOUR: USUAL_HOURS_A_YEAR,
};

/**
 * Between which amounts a year's pay lies in earnest, by currency. Limits for asking, not evidence:
 * whatever lies outside is kept where a reason is given.
 */
export const PAY_BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  INR: [100_000, 100_000_000],
  USD: [5_000, 5_000_000],
  EUR: [5_000, 5_000_000],
  GBP: [5_000, 5_000_000],
  CAD: [5_000, 5_000_000],
  AUD: [5_000, 5_000_000],
  SGD: [5_000, 5_000_000],
};

/** How many times more or less than the nearest comparable salary is asked about. */
export const FAR = 5;

const MONTHLY = 12;

/** What a slip multiplies an amount by, and what was then meant. */
const CAUSES: readonly (readonly [factor: number, meant: string])[] = [
  [MONTHLY, "If it is pay for a month, choose that period"],
  [1_000, "If thousands were left out"],
  [100_000, "If lakh were left out"],
  [1 / 100_000, "If the amount was in rupees already and not in lakh"],
  [1 / MONTHLY, "If it is pay for a year, choose that period"],
  [1 / 10, "If there is one digit too many"],
  [10, "If there is one digit too few"],
  [1 / 1_000, "If the amount was in full already and not in thousands"],
  [1 / 100, "If there are two digits too many"],
  [100, "If there are two digits too few"],
];

/** A year's pay, near enough to compare sizes. */
export function roughYear({ money, period }: GuardedPay): number {
  return Number(money.amount) * A_YEAR[period];
}

/**
 * What is odd about an amount.
 * @param others a year's pay of comparable salaries in the same currency, as `roughYear` gives it
 */
export function slipsOf(pay: GuardedPay, others: readonly number[]): Slip[] {
  const year = roughYear(pay);
  const outside = boundsSlip(pay, year);
  if (outside) return [outside];
  const nearest = nearestTo(year, others);
  if (nearest === null || ratio(year, nearest) <= FAR) return [];
  const apart = (factor: number) => ratio(year * factor, nearest);
  const [closer] = causesOf(pay)
    .filter(([factor]) => apart(factor) < 2)
    .sort(([a], [b]) => apart(a) - apart(b));
  const explanation = `${said(pay)} is ${formatCount(Math.round(ratio(year, nearest)))} times ${year > nearest ? "more" : "less"} than the nearest comparable salary. ${advice(pay, closer)}`;
  return [{ code: "FAR_FROM_OTHERS", explanation }];
}

/** Whether an amount lies outside of what people are paid; never where its currency has no bounds. */
export function isOutsideBounds(pay: GuardedPay): boolean {
  const bounds = PAY_BOUNDS[pay.money.currency];
  const year = roughYear(pay);
  return bounds !== undefined && (year < bounds[0] || year > bounds[1]);
}

function boundsSlip(pay: GuardedPay, year: number): Slip | null {
  const bounds = PAY_BOUNDS[pay.money.currency];
  if (!bounds || !isOutsideBounds(pay)) return null;
  const likely = causesOf(pay).find(
    ([factor]) => year * factor >= bounds[0] && year * factor <= bounds[1],
  );
  const explanation = `${said(pay)} is ${year < bounds[0] ? "less" : "more"} than people are paid. ${advice(pay, likely)}`;
  return { code: "OUTSIDE_BOUNDS", explanation };
}

/** Another period can only be meant where it is not the one that stands there. */
function causesOf({ period }: GuardedPay): (typeof CAUSES)[number][] {
  return CAUSES.filter(
    ([factor]) =>
      (factor !== MONTHLY || period === "YEAR") && (factor !== 1 / MONTHLY || period === "MONTH"),
  );
}

function advice({ money, period }: GuardedPay, cause: (typeof CAUSES)[number] | undefined): string {
  if (!cause) return "Correct it, or say why it is right.";
  const [factor, meant] = cause;
  const amount: Big = money.amount.times(factor).round(2);
  const changesPeriod = factor === MONTHLY || factor === 1 / MONTHLY;
  const result = changesPeriod
    ? ""
    : `, it is ${formatMoneyBrief({ ...money, amount })} ${periodWords(period)}`;
  return `${meant}${result}. Correct it, or say why it is right.`;
}

function said({ money, period }: GuardedPay): string {
  return `${formatMoneyBrief(money)} ${periodWords(period)}`;
}

function ratio(a: number, b: number): number {
  return a > b ? a / b : b / a;
}

function nearestTo(year: number, others: readonly number[]): number | null {
  return others.reduce<number | null>(
    (best, other) => (best === null || ratio(year, other) < ratio(year, best) ? other : best),
    null,
  );
}
