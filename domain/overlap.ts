import Big from "big.js";
import type { PayFigure, SourcePay, TitlePay } from "./answers";
import { compareFigures } from "./comparability";
import { combine, type Sourced } from "./provenance";
import { comparePreference } from "./select";
import type { Statistic } from "./vocabulary";

/** The range of a title as one source states it: two figures of one kind of spread. */
interface StatedRange {
  readonly low: PayFigure;
  readonly high: PayFigure;
}

/** How much of the range of one title lies above the bottom of another, inside one source. */
export interface RangeOverlap {
  readonly sourceId: string;
  readonly lowerTitleId: string;
  readonly upperTitleId: string;
  /** Share of the lower title's range, from 0 to 1, two decimals. */
  readonly share: Sourced<number>;
  /** The share as a reader would say it: "about a third". */
  readonly words: string;
}

/** The spreads that sources state, widest first; both ends must be of the same spread. */
const SPREADS: readonly (readonly [Statistic, Statistic])[] = [
  ["P10", "P90"],
  ["P25", "P75"],
  ["MINIMUM", "MAXIMUM"],
];

/**
 * For each source that states the same kind of spread for both titles, the share of `lower`'s range
 * that lies above the bottom of `upper`'s. None where no source states both.
 */
export function rangeOverlaps(lower: TitlePay, upper: TitlePay): RangeOverlap[] {
  return lower.bySource.flatMap((pay): RangeOverlap[] => {
    const other = upper.bySource.find((candidate) => candidate.sourceId === pay.sourceId);
    const ranges = other ? commonSpread(pay, other) : null;
    if (!ranges) return [];
    const [a, b] = ranges;
    const inputs = [a.low.pay, a.high.pay, b.low.pay];
    const description =
      "The part of the first range that lies above the bottom of the second, divided by the first range.";
    const share = combine(inputs, { operation: "SUMMARISE", description }, () => shareAbove(a, b));
    return [
      {
        sourceId: pay.sourceId,
        lowerTitleId: lower.titleId,
        upperTitleId: upper.titleId,
        share,
        words: shareWords(share.value),
      },
    ];
  });
}

function commonSpread(a: SourcePay, b: SourcePay): [StatedRange, StatedRange] | null {
  for (const [low, high] of SPREADS) {
    for (const first of rangesOf(a, low, high)) {
      const second = rangesOf(b, low, high).find(
        (range) => compareFigures(first.low, range.low).refusals.length === 0,
      );
      if (second) return [first, second];
    }
  }
  return null;
}

/** The ranges of one kind that a source states, in the order in which its figures are preferred. */
function rangesOf({ figures }: SourcePay, low: Statistic, high: Statistic): StatedRange[] {
  const ends = (statistic: Statistic) =>
    figures.filter((figure) => figure.statistic === statistic).sort(comparePreference);
  return ends(low).flatMap((bottom): StatedRange[] => {
    const top = ends(high).find((figure) => sameButStatistic(figure, bottom));
    return top ? [{ low: bottom, high: top }] : [];
  });
}

/** Whether two figures describe the same people at the same time: two ends of one distribution. */
function sameButStatistic(a: PayFigure, b: PayFigure): boolean {
  const stated = (figure: PayFigure) => {
    const { money, period, basis } = figure.pay.value;
    const { country, place, minYears, maxYears, level, observedFrom, observedTo } = figure;
    return JSON.stringify([
      money.currency,
      period,
      basis,
      country,
      place,
      minYears,
      maxYears,
      level,
      observedFrom,
      observedTo,
    ]);
  };
  return stated(a) === stated(b);
}

function shareAbove(a: StatedRange, b: StatedRange): number {
  const amount = (figure: PayFigure) => figure.pay.value.money.amount;
  const width = amount(a.high).minus(amount(a.low));
  const above = amount(a.high).minus(amount(b.low));
  if (width.lte(0)) return above.gt(0) ? 1 : 0;
  const share = above.div(width).round(2, Big.roundHalfUp).toNumber();
  return Math.min(1, Math.max(0, share));
}

const SHARES: readonly (readonly [upTo: number, words: string])[] = [
  [0, "none"],
  [0.05, "a small part"],
  [0.15, "about a tenth"],
  [0.22, "about a fifth"],
  [0.29, "about a quarter"],
  [0.4, "about a third"],
  [0.6, "about half"],
  [0.71, "about two thirds"],
  [0.85, "about three quarters"],
  [0.99, "nearly all"],
  [1, "all"],
];

/** A share from 0 to 1 as a reader would say it. */
export function shareWords(share: number): string {
  return SHARES.find(([upTo]) => share <= upTo)?.[1] ?? "all";
}
