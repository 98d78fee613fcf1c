import Big from "big.js";

/** An exact decimal amount of one currency. `currency` is an ISO 4217 code. */
export interface Money {
  readonly amount: Big;
  readonly currency: string;
}

/** From one amount to another of the same currency, not below it. */
export interface Interval {
  readonly low: Money;
  readonly high: Money;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Money from a plain decimal string such as "1200000" or "19.70". Throws RangeError on anything else. */
export function money(amount: string, currency: string): Money {
  if (!DECIMAL.test(amount)) throw new RangeError(`not a decimal amount: ${amount}`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not a currency code: ${currency}`);
  return { amount: new Big(amount), currency };
}

/** The interval between two plain decimal strings. Throws RangeError as `money` does. */
export function intervalOf(low: string, high: string, currency: string): Interval {
  return { low: money(low, currency), high: money(high, currency) };
}

/** The amount as a plain decimal string: no exponent, no trailing zeros ("1200000", "19.7"). */
export function decimalString(amount: Big): string {
  return amount.toFixed();
}

/** `after - before`. Throws RangeError where the currencies differ: unlike money is never subtracted. */
export function subtractMoney(after: Money, before: Money): Money {
  sameCurrency(after, before);
  return { amount: after.amount.minus(before.amount), currency: after.currency };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`, of one currency. */
export function compareMoney(a: Money, b: Money): number {
  sameCurrency(a, b);
  return a.amount.cmp(b.amount);
}

/** The change from `before` to `after` in percent of `before`, rounded half away from zero to two decimals; null from zero. */
export function percentChange(before: Money, after: Money): number | null {
  sameCurrency(after, before);
  if (before.amount.eq(0)) return null;
  const ratio = after.amount.minus(before.amount).times(100).div(before.amount);
  return ratio.round(2, Big.roundHalfUp).toNumber();
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} is not ${b.currency}`);
}
