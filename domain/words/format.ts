import Big from "big.js";
import type { Money } from "../evidence/money";
import type { PayPeriod } from "../evidence/vocabulary";
import { periodWords } from "./enum-labels";

/** A true minus sign, as wide as the plus. */
const MINUS = "−";
const LAKH = 100_000;
const CRORE = 10_000_000;
const SIGNS: Record<string, string> = { INR: "₹", USD: "US$", EUR: "€", GBP: "£", XID: "Int$" };

/** A currency's sign where it is unambiguous, else its code and a space: "₹", "US$", "CHF ". */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? `${currency} `;
}

/** An amount in full, in the grouping of its currency: "₹13,90,000", "US$139,000", "−₹3,50,000". */
export function formatMoney({ amount, currency }: Money): string {
  return `${amount.lt(0) ? MINUS : ""}${currencySign(currency)}${groupedAmount(amount.abs(), currency)}`;
}

/** A unit of short amounts: its size, what follows its digits, and how many decimals it is shown with. */
type Unit = readonly [size: number, name: string, decimals: number];
const INDIAN_UNITS: readonly Unit[] = [
  [LAKH, " L", 1],
  [CRORE, " Cr", 2],
];
const OTHER_UNITS: readonly Unit[] = [
  [1_000, "k", 1],
  [1_000_000, "M", 2],
];

/** An amount for charts and tables, without its sign: rupees "13.9 L", "1.05 Cr"; others "139k", "1.2M". */
export function formatMoneyShort({ amount, currency }: Money): string {
  const units = currency === "INR" ? INDIAN_UNITS : OTHER_UNITS;
  const absolute = amount.abs();
  const unit = unitFor(absolute, units);
  const digits = unit
    ? `${absolute.div(unit[0]).round(unit[2], Big.roundHalfUp).toFixed()}${unit[1]}`
    : groupedAmount(absolute, currency);
  return `${amount.lt(0) ? MINUS : ""}${digits}`;
}

/** The largest unit that the amount reaches once rounded, so that 99,99,999 is 1 Cr and not 100 L; null below all. */
function unitFor(absolute: Big, units: readonly Unit[]): Unit | null {
  let reached: Unit | null = null;
  let rounded = absolute;
  for (const unit of units) {
    if (rounded.lt(unit[0])) break;
    reached = unit;
    rounded = absolute.div(unit[0]).round(unit[2], Big.roundHalfUp).times(unit[0]);
  }
  return reached;
}

/** The same with the currency's sign: "₹13.9 L". */
export function formatMoneyBrief(money: Money): string {
  const absolute = { amount: money.amount.abs(), currency: money.currency };
  return `${money.amount.lt(0) ? MINUS : ""}${currencySign(money.currency)}${formatMoneyShort(absolute)}`;
}

/** A difference with its direction written out: "+₹3.1 L", "−₹3.5 L", "₹0". */
export function formatDifference(money: Money): string {
  return `${money.amount.gt(0) ? "+" : ""}${formatMoneyBrief(money)}`;
}

/** A range of differences: "+₹3 L" or "+₹3 L to +₹4 L". */
export function formatDifferenceRange(low: Money, high: Money): string {
  return low.amount.eq(high.amount)
    ? formatDifference(low)
    : `${formatDifference(low)} to ${formatDifference(high)}`;
}

/** A change in percent with its direction: "+10.5%", "−10.8%". One decimal. */
export function formatPercentChange(percent: number): string {
  return changeInPercent(percent, 1);
}

/** The size of a change in percent, where the words around it say the direction: "10.8%". One decimal. */
export function formatPercent(percent: number): string {
  return sizeInPercent(percent, 1);
}

/** As `formatPercentChange`, without decimals: for figures that do not say how many they stand for. */
export function formatRoughPercentChange(percent: number): string {
  return changeInPercent(percent, 0);
}

/** As `formatPercent`, without decimals: for figures that do not say how many they stand for. */
export function formatRoughPercent(percent: number): string {
  return sizeInPercent(percent, 0);
}

function changeInPercent(percent: number, decimals: number): string {
  const rounded = new Big(percent).round(decimals, Big.roundHalfUp);
  return `${rounded.gt(0) ? "+" : rounded.lt(0) ? MINUS : ""}${rounded.abs().toFixed()}%`;
}

function sizeInPercent(percent: number, decimals: number): string {
  return `${new Big(percent).abs().round(decimals, Big.roundHalfUp).toFixed()}%`;
}

/** A whole number in Indian grouping: "1,23,456". */
export function formatCount(count: number): string {
  return groupIndian(new Big(count).toFixed(0));
}

/** What the figures of a column are in: "₹ lakh a year", "US$ thousand a year". */
export function moneyUnit(currency: string, period: PayPeriod): string {
  const scale = currency === "INR" ? "lakh" : "thousand";
  return `${currencySign(currency).trim()} ${scale} ${periodWords(period)}`;
}

/** Pay on an axis, in the unit of `moneyUnit`: 2940000 rupees are 29.4. */
export function axisValue({ amount, currency }: Money): number {
  return amount.div(currency === "INR" ? LAKH : 1_000).toNumber();
}

/** A value on the axis of a chart, in the unit of `moneyUnit`: "0", "2.5", "1,000". */
export function formatTick(value: number, currency: string): string {
  return groupedAmount(new Big(value), currency);
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A day from YYYY-MM-DD: "25 February 2025". */
export function formatDate(iso: string): string {
  const [year = "", month = "1", day = "1"] = iso.slice(0, 10).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** A moment in UTC, from its ISO form: "25 February 2025, 14:05 UTC". */
export function formatMoment(iso: string): string {
  return `${formatDate(iso)}, ${iso.slice(11, 16)} UTC`;
}

/** A span of years of experience: "2 to 5 years", "from 8 years", "up to 2 years"; null where neither is stated. */
export function formatYears(minYears: number | null, maxYears: number | null): string | null {
  if (minYears === null && maxYears === null) return null;
  const last = `${maxYears ?? minYears} ${(maxYears ?? minYears) === 1 ? "year" : "years"}`;
  if (maxYears === null) return `from ${last}`;
  if (minYears === null) return `up to ${last}`;
  return minYears === maxYears ? last : `${minYears} to ${last}`;
}

/** "one source", "2 sources"; "2 duties"; and so for any noun with a plural in s. */
export function countOf(count: number, noun: string): string {
  if (count === 1) return `one ${noun}`;
  return `${formatCount(count)} ${noun.replace(/(?<![aeiou])y$/, "ie")}s`;
}

/** What somebody wrote, as a sentence among others: with a full stop at its end where it has no mark there. */
export function asSentence(text: string): string {
  return /[.!?…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** The same with a capital at its beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names as a list in a sentence: "a", "a and b", "a, b and c". */
export function listWords(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** Names of which one is to be taken: "a", "a or b", "a, b or c". */
export function alternatives(names: readonly string[]): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
}

function groupedAmount(absolute: Big, currency: string): string {
  const [whole = "0", fraction] = absolute.toFixed().split(".");
  const grouped = currency === "INR" ? groupIndian(whole) : groupDigits(whole, 3);
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** Digits with a comma before each group, counted from the last. */
function groupDigits(digits: string, size: number): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= size) {
    groups.push(digits.slice(Math.max(0, end - size), end));
  }
  return groups.reverse().join(",");
}

/** Three digits, then pairs: 1390000 is 13,90,000. */
function groupIndian(whole: string): string {
  const minus = whole.startsWith("-") ? MINUS : "";
  const digits = whole.replace("-", "");
  const head = groupDigits(digits.slice(0, -3), 2);
  return `${minus}${head ? `${head},` : ""}${digits.slice(-3)}`;
}
