import type Big from "big.js";
import type { ReferenceValue } from "../evidence/evidence";
import { decimalString } from "../evidence/money";
import type { Scope } from "../evidence/scope";
import type { ObservationYear } from "../evidence/times";
import { formatCount, listWords } from "../words/format";

/** A percentage with all its digits, for a reader who redoes the sum: "5.649143%". */
export function percentWords(value: Big): string {
  return `${value.lt(0) ? "−" : ""}${decimalString(value.abs())}%`;
}

/** What some rates of a year are: "the mean of 256 daily reference rates of 2024". */
export function daysWords(rates: readonly ReferenceValue[], year: number): string {
  const days = [...new Set(rates.flatMap((rate) => rate.days ?? []))];
  const [only] = days;
  if (only === undefined || rates.some((rate) => rate.days === null)) {
    return rates.length === 1 ? `the rate of ${year}` : `the rates of ${year}`;
  }
  if (days.length > 1)
    return `the means of ${listWords(days.map(formatCount))} daily reference rates of ${year}`;
  return `${rates.length === 1 ? "the" : "each the"} mean of ${formatCount(only)} daily reference rates of ${year}`;
}

/** Which years are held, where another was asked for: "only for 2017 to 2025". */
export function heldWords(years: readonly number[]): string {
  return `only for ${yearsWords(years)}`;
}

/** Years in ascending order, neighbours together: "2001, 2003 and 2017 to 2025". */
export function yearsWords(years: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run.to === year - 1) run.to = year;
    else runs.push({ from: year, to: year });
  }
  return listWords(runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)));
}

/** What is said where the year is not that of one observation; else nothing. */
export function undatedWords({ year, observed, since }: ObservationYear): string {
  if (observed && since !== undefined) {
    return `; the figure counts ${since} to ${year} together, and the rate of its last year is taken`;
  }
  return observed
    ? ""
    : `; the source dates no observation, so that ${year}, the year of its own date, is taken`;
}

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/**
 * How pay is shown where that is not as its source prints it, each choice in a sentence that is to
 * stand beside the figures. None for the default.
 */
export function shownAs({
  currency,
  prices,
  annual,
}: Pick<Scope, "currency" | "prices" | "annual">): string[] {
  const labels: string[] = [];
  if (annual) {
    const hours = annual.hoursAYear;
    labels.push(
      hours === null
        ? "Pay of a month is multiplied by 12; pay of an hour stays as it is."
        : `Pay of a month is multiplied by 12, pay of an hour by ${formatCount(hours)} hours a year.`,
    );
  }
  if (prices?.kind === "REAL") {
    labels.push(
      `Adjusted for inflation: in prices of ${prices.year}, by the consumer prices of each country.`,
    );
  }
  if (prices?.kind === "PURCHASING_POWER") {
    labels.push(
      "In international dollars: what buys in each country as much as one US dollar in the United States.",
    );
  } else if (currency !== null) {
    const year =
      prices?.kind === "REAL" ? `of ${prices.year}` : "of the year that each figure speaks of";
    labels.push(
      `Converted to ${currency} at the mean exchange rate ${year}, where printed in another currency.`,
    );
  }
  return labels;
}
