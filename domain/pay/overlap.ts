import Big from "big.js";
import type { PayFigure, RangeOverlap, SourcePay, TitlePay } from "../evidence/answers";
import type { Catalogue } from "../evidence/evidence";
import { combine } from "../evidence/provenance";
import { standingAt } from "../evidence/times";
import type { Statistic } from "../evidence/vocabulary";
import { groupBy } from "../text/lists";
import { statisticWords } from "../words/enum-labels";
import { formatMoney, formatMoneyBrief } from "../words/format";
import { classOf, kindOf } from "./change-pairs";
import { mayBeSubtracted } from "./comparability";
import { type FigureDisplay, isNotShown } from "./figure";
import { comparePreference } from "./select";

/** The range of a title as one source states it: two figures of one kind of spread. */
interface StatedRange {
  readonly low: PayFigure;
  readonly high: PayFigure;
}

/** The spreads that sources state, widest first; both ends must be of the same spread. */
const SPREADS: readonly (readonly [Statistic, Statistic])[] = [
  ["P10", "P90"],
  ["P25", "P75"],
  ["MINIMUM", "MAXIMUM"],
];

/**
 * The overlap of each title's range with the next one's, in the order given. The rows are as sources
 * print them; `show` says how the ends are shown, null for as they are printed.
 */
export function neighbourOverlaps(
  rows: readonly TitlePay[],
  show: FigureDisplay | null = null,
): RangeOverlap[] {
  return rows.slice(1).flatMap((row, index) => rangeOverlaps(rows[index] ?? row, row, show));
}

/**
 * For each source that states the same kind of spread for both titles, the share of the range that
 * begins lower that lies above the bottom of the other. None where no source states both, or where
 * an end cannot be shown.
 */
export function rangeOverlaps(
  first: TitlePay,
  second: TitlePay,
  show: FigureDisplay | null = null,
): RangeOverlap[] {
  return first.bySource.flatMap((pay): RangeOverlap[] => {
    const other = second.bySource.find((candidate) => candidate.sourceId === pay.sourceId);
    const ranges = other ? commonSpread(pay, other) : null;
    const [a, b] = ranges?.map((range) => shownRange(range, show)) ?? [];
    if (!(a && b)) return [];
    return [amountOf(b.low).lt(amountOf(a.low)) ? overlapOf(b, a) : overlapOf(a, b)];
  });
}

function shownRange({ low, high }: StatedRange, show: FigureDisplay | null): StatedRange | null {
  if (!show) return { low, high };
  const [bottom, top] = [show(low), show(high)];
  return isNotShown(bottom) || isNotShown(top) ? null : { low: bottom, high: top };
}

function overlapOf(lower: StatedRange, upper: StatedRange): RangeOverlap {
  const inputs = [lower.low.pay, lower.high.pay, upper.low.pay];
  const [bottom, top, start] = inputs.map((pay) => formatMoney(pay.value.money));
  const description = `The part of the lower range that lies above the bottom of the upper one, divided by the lower range, none below zero: (${top} − ${start}) ÷ (${top} − ${bottom}).`;
  const share = combine(inputs, { operation: "SUMMARISE", description }, () =>
    shareAbove(lower, upper),
  );
  return {
    sourceId: lower.low.sourceId,
    lowerTitleId: lower.low.titleId,
    upperTitleId: upper.low.titleId,
    lowerBottom: lower.low,
    lowerTop: lower.high,
    upperBottom: upper.low,
    share,
    words: shareWords(share.value),
  };
}

function commonSpread(a: SourcePay, b: SourcePay): [StatedRange, StatedRange] | null {
  for (const [low, high] of SPREADS) {
    const others = groupBy(rangesOf(b, low, high), (range) => kindOf(range.low));
    for (const first of rangesOf(a, low, high)) {
      const second = others
        .get(kindOf(first.low))
        ?.find((range) => mayBeSubtracted(first.low, range.low));
      if (second) return [first, second];
    }
  }
  return null;
}

/**
 * The ranges of one kind of spread that a source states, in the order in which its figures are
 * preferred; of those that differ in nothing that decides whether they may be compared, the first.
 */
function rangesOf({ figures }: SourcePay, low: Statistic, high: Statistic): StatedRange[] {
  const ends = (statistic: Statistic) =>
    figures.filter((figure) => figure.statistic === statistic).sort(comparePreference);
  const tops = groupBy(ends(high), sliceOf);
  const ranges = ends(low).flatMap((bottom): StatedRange[] => {
    const [top] = tops.get(sliceOf(bottom)) ?? [];
    return top ? [{ low: bottom, high: top }] : [];
  });
  const classes = groupBy(ranges, (range) => `${kindOf(range.low)} ${classOf(range.low)}`);
  return [...classes.values()].flatMap(([first]) => first ?? []);
}

/** What the two ends of one distribution have in common: the same people at the same time. */
function sliceOf({ pay, ...figure }: PayFigure): string {
  const { money, period, basis } = pay.value;
  const { country, place, minYears, maxYears, level, observedFrom, observedTo } = figure;
  const ofWhom = [country, place, minYears, maxYears, level];
  return JSON.stringify([money.currency, period, basis, ...ofWhom, observedFrom, observedTo]);
}

function shareAbove(a: StatedRange, b: StatedRange): number {
  const width = amountOf(a.high).minus(amountOf(a.low));
  const above = amountOf(a.high).minus(amountOf(b.low));
  if (width.lte(0)) return above.gt(0) ? 1 : 0;
  const share = above.div(width).round(2, Big.roundHalfUp).toNumber();
  return Math.min(1, Math.max(0, share));
}

const amountOf = (figure: PayFigure): Big => figure.pay.value.money.amount;

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

/** An overlap in a sentence, with the names of `asOf` and the amounts that it is computed from. */
export function overlapSentence(overlap: RangeOverlap, catalogue: Catalogue, asOf: Date): string {
  const { lowerBottom, lowerTop, upperBottom, words } = overlap;
  const nameOf = (rows: readonly { id: string; name: string }[], id: string) =>
    rows.find((row) => row.id === id)?.name ?? id;
  const titles = standingAt(catalogue.titles, asOf);
  const source = nameOf(standingAt(catalogue.sources, asOf), overlap.sourceId);
  const [bottom, top, start] = [lowerBottom, lowerTop, upperBottom].map((figure) =>
    formatMoneyBrief(figure.pay.value.money),
  );
  const kind = `${statisticWords(lowerBottom.statistic)} to ${statisticWords(lowerTop.statistic)}`;
  return `In ${source}, ${words} of the range of ${nameOf(titles, overlap.lowerTitleId)} (${kind}, ${bottom} to ${top}) lies above the bottom of the range of ${nameOf(titles, overlap.upperTitleId)}, ${start}.`;
}
