import Big from "big.js";
import type { RecordCell } from "../evidence/evidence";
import type { Interval, Money } from "../evidence/money";
import { MergedSketch, RELATIVE_ERROR } from "../evidence/pay-sketch";
import type { ProvenanceStep } from "../evidence/provenance";
import { countOf, formatCount, formatPercent } from "../words/format";
import { medianRanks } from "./median-interval";

/** Fewer records than this give no percentile: the records themselves are shown. */
export const LEAST_RECORDS = 5;
/** The percentiles that a distribution states. */
export const PERCENTS = [10, 25, 50, 75, 90] as const;
/** More digits than the error allows would say what is not known. */
const DIGITS = 4;

/** One percentile: the amount that so many percent of the records do not exceed. */
export interface Percentile {
  readonly percent: number;
  readonly money: Money;
}

/** What is known of how the records of one source are spread. */
export interface Spread {
  /** At PERCENTS; empty where there are fewer than LEAST_RECORDS. */
  readonly percentiles: readonly Percentile[];
  /** The interval of the median, as near as the percentiles are; null where there are too few records. */
  readonly interval: Interval | null;
  /** Every amount, lowest first, where there are fewer than LEAST_RECORDS; else empty. */
  readonly dots: readonly Money[];
}

/** A cell with what its amounts are multiplied by, and what they are in then. */
export interface ShownCell {
  readonly cell: RecordCell;
  readonly factor: Big;
  readonly currency: string;
  readonly steps: readonly ProvenanceStep[];
}

/** The percentiles of some cells, or every record where they are few. `count`: how many records. */
export function spreadOf(count: number, shown: readonly ShownCell[], currency: string): Spread {
  return count < LEAST_RECORDS ? dotsOf(shown, currency) : percentilesOf(shown, currency);
}

/** What was done to the records on the way. */
export function spreadSteps(count: number, shown: readonly ShownCell[]): ProvenanceStep[] {
  return [...distinctSteps(shown), summary(count, shown)];
}

function percentilesOf(shown: readonly ShownCell[], currency: string): Spread {
  const merged = new MergedSketch();
  for (const { cell, factor } of shown) merged.add(cell.sketch, factor.toNumber());
  const moneyAt = (amount: number | undefined): Money => ({
    amount: new Big(amount ?? 0).prec(DIGITS, Big.roundHalfEven),
    currency,
  });
  const amounts = merged.quantiles(PERCENTS.map((percent) => percent / 100));
  const ranks = medianRanks(merged.total);
  const ends = ranks ? merged.atRanks([ranks.low, ranks.high]) : [];
  return {
    percentiles: PERCENTS.map((percent, place) => ({ percent, money: moneyAt(amounts[place]) })),
    interval: ranks && { low: moneyAt(ends[0]), high: moneyAt(ends[1]) },
    dots: [],
  };
}

function dotsOf(shown: readonly ShownCell[], currency: string): Spread {
  const dots = shown
    .flatMap(({ cell, factor }) => cell.few.map((amount) => factor.times(amount)))
    .sort((a, b) => a.cmp(b))
    .map((amount) => ({ amount: amount.round(2, Big.roundHalfEven), currency }));
  return { percentiles: [], interval: null, dots };
}

function distinctSteps(shown: readonly ShownCell[]): ProvenanceStep[] {
  const steps = shown.flatMap((cell) => cell.steps);
  return [...new Map(steps.map((step) => [step.description, step])).values()];
}

function summary(count: number, shown: readonly ShownCell[]): ProvenanceStep {
  const error = formatPercent(RELATIVE_ERROR * 100 * (isConverted(shown) ? 2 : 1));
  const description =
    count < LEAST_RECORDS
      ? `Shows ${countOf(count, "record")}, each by itself: fewer than ${LEAST_RECORDS} give no percentile.`
      : `Counted ${formatCount(count)} records in bins and took percentiles by the nearest rank, each within ${error} of the exact one, shown to ${DIGITS} digits.`;
  return { operation: "SUMMARISE", description };
}

function isConverted(shown: readonly ShownCell[]): boolean {
  return shown.some(({ factor }) => !factor.eq(1));
}
