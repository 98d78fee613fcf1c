import { checkedText } from "@/domain/text/plain-text";
import { EXPERIENCE_LEVELS, PAY_BASES, PAY_PERIODS, STATISTICS } from "../evidence/vocabulary";
import { basisWords, periodWords, statisticWords } from "../words/enum-labels";
import { type Reading, read, unread } from "./reading";

/** One of the words of a closed list. */
type Choice<T extends string> = (text: string) => Reading<T>;

/** A statistic by its code or as people call it: "median", "average", "10th percentile", "P10". */
export const readStatistic = choice("statistic", STATISTICS, statisticWords, {
  average: "UNSPECIFIED_AVERAGE",
  avg: "UNSPECIFIED_AVERAGE",
  "arithmetic mean": "MEAN",
  min: "MINIMUM",
  low: "MINIMUM",
  lowest: "MINIMUM",
  max: "MAXIMUM",
  high: "MAXIMUM",
  highest: "MAXIMUM",
  p50: "MEDIAN",
});

/** What an amount includes, by its code or as people call it: "CTC", "base", "total", "not stated". */
export const readBasis = choice("basis", PAY_BASES, basisWords, {
  base: "BASE",
  "base salary": "BASE",
  fixed: "FIXED",
  total: "TOTAL",
  "total compensation": "TOTAL",
  tc: "TOTAL",
  "cost to company": "CTC",
  "in hand": "IN_HAND",
  "take home": "IN_HAND",
  net: "IN_HAND",
  "not stated": "UNKNOWN",
});

/** A pay period by its code or as people call it: "year", "monthly", "an hour". */
export const readPeriod = choice("period", PAY_PERIODS, periodWords, {
  yearly: "YEAR",
  annual: "YEAR",
  annually: "YEAR",
  "per year": "YEAR",
  monthly: "MONTH",
  "per month": "MONTH",
  hourly: "HOUR",
  "per hour": "HOUR",
});

/** A level of experience: "entry", "mid", "senior". */
export const readLevel = choice("level", EXPERIENCE_LEVELS, (level) => level.toLowerCase(), {
  junior: "ENTRY",
  fresher: "ENTRY",
});

function choice<T extends string>(
  what: string,
  codes: readonly T[],
  words: (code: T) => string,
  others: Readonly<Record<string, T>>,
): Choice<T> {
  const known = new Map<string, T>(Object.entries(others));
  for (const code of codes) {
    known.set(plain(code), code);
    known.set(plain(words(code)), code);
  }
  return (text) => {
    const found = known.get(plain(text));
    if (found !== undefined) return read(found);
    return unread(`"${checkedText(text)}" is no ${what}. Write ${codes.map(words).join(", ")}.`);
  };
}

function plain(text: string): string {
  return checkedText(text).toLowerCase().replace(/[_-]+/g, " ").replace(/\s+/g, " ");
}
