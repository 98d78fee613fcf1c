import Big from "big.js";
import { USUAL_HOURS_A_YEAR } from "@/domain/limits";
import {
  basisWords,
  countryName,
  levelWords,
  periodWords,
  statisticWords,
} from "../words/enum-labels";
import { formatCount, formatDate, formatMoney, formatYears } from "../words/format";
import { amountInWords } from "../words/number-words";
import type { RowField } from "./row-cells";
import type { RowSalary } from "./salary-row";
import type { GuardedPay } from "./unit-guard";

/** Hours of a full-time year, for saying back what pay by the hour comes to. No figure rests on it. */

/** Pay as it was understood, said back to whoever typed it. */
export interface SaidBack {
  /** "nine lakh thirty-six thousand rupees a year". */
  readonly words: string;
  /** "₹9,36,000 a year", and how a month or an hour was counted. */
  readonly yearly: string;
}

/** Says pay back in words and as a yearly figure. */
export function saidBack({ money, period }: GuardedPay): SaidBack {
  const words = `${amountInWords(money)} ${periodWords(period)}`;
  if (period === "YEAR") return { words, yearly: `${formatMoney(money)} a year` };
  const times = period === "MONTH" ? 12 : USUAL_HOURS_A_YEAR;
  const year = { ...money, amount: money.amount.times(new Big(times)) };
  const rule = period === "MONTH" ? "as 12 months" : `as ${formatCount(USUAL_HOURS_A_YEAR)} hours`;
  return { words, yearly: `${formatMoney(year)} a year, ${rule}` };
}

/** What a cell was understood as, in words. */
export interface SaidCell {
  readonly field: RowField;
  readonly words: string;
}

/** Says back what a row states besides its pay, cell by cell; what it leaves open is not among them. */
export function saidCells(salary: RowSalary): SaidCell[] {
  const { basis, sampleSize, place, url, note } = salary;
  const said: readonly (readonly [RowField, string | null])[] = [
    ["statistic", statisticWords(salary.statistic)],
    ["basis", basis === "UNKNOWN" ? null : basisWords(basis)],
    ["country", countryName(salary.country)],
    ["place", place],
    ["experience", experienceSaid(salary)],
    ["sampleSize", sampleSize === null ? null : `n = ${formatCount(sampleSize)}`],
    ["observed", observedSaid(salary)],
    ["url", url],
    ["note", note === null ? null : "with a note"],
  ];
  return said.flatMap(([field, words]) => (words === null ? [] : [{ field, words }]));
}

function experienceSaid({ minYears, maxYears, level, experiencePrinted }: RowSalary) {
  const years = formatYears(minYears, maxYears);
  const parts = [
    years === null ? null : `${years} of experience`,
    level === null ? null : levelWords(level).toLowerCase(),
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(", ");
  return experiencePrinted === null ? null : `experience as printed: ${experiencePrinted}`;
}

function observedSaid({ observedFrom: from, observedTo: to }: RowSalary): string | null {
  if (from === null) return to === null ? null : `observed until ${formatDate(to)}`;
  if (to === null) return `observed from ${formatDate(from)}`;
  return from === to
    ? `observed on ${formatDate(from)}`
    : `observed from ${formatDate(from)} to ${formatDate(to)}`;
}
