import { compareMoney, type Interval } from "../evidence/money";

/** A figure of fewer records than this moves far with each of them; the lowest line of a grade begins there too. */
export const FEW_RECORDS = 30;

/** How many records stand behind two figures that are held against each other; null where not stated. */
export type SamplePair = readonly [one: number | null, other: number | null];

/** What of a figure says how far it carries: how many records it is of, and the interval of a median. */
export interface Weighed {
  readonly sampleSize: number | null;
  readonly interval: Interval | null;
}

/**
 * Whether two titles are too few to tell apart, by pairs of their figures inside one source, as printed:
 * in every pair the intervals of both medians have something in common, or, where one is not held, both
 * sides are known to count fewer than thirty. What is not stated is not few.
 *
 * That two intervals of 95% overlap is asked, and not whether one of the difference holds zero, since a
 * reader sees it in the chart, and since it errs to the side of saying too little: of two titles that
 * pay alike, with as many records each, about one pair in a hundred is told apart by it.
 */
export function tooFewToTellApart(pairs: readonly (readonly [Weighed, Weighed])[]): boolean {
  return (
    pairs.length > 0 &&
    pairs.every(([one, other]) =>
      one.interval && other.interval
        ? overlap(one.interval, other.interval)
        : isFew(one.sampleSize) && isFew(other.sampleSize),
    )
  );
}

/** The same where only counts are at hand. */
export function tooFewToTell(pairs: readonly SamplePair[]): boolean {
  const weighed = (sampleSize: number | null): Weighed => ({ sampleSize, interval: null });
  return tooFewToTellApart(pairs.map(([one, other]) => [weighed(one), weighed(other)] as const));
}

/** Whether a figure is known to count so few that its mark is drawn open. */
export function isFew(count: number | null): boolean {
  return count !== null && count < FEW_RECORDS;
}

function overlap(one: Interval, other: Interval): boolean {
  return compareMoney(one.low, other.high) <= 0 && compareMoney(other.low, one.high) <= 0;
}
