import type { ChangePair, PayFigure } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import type { Money } from "../evidence/money";
import { standingAt, yearsApart, yearsObserved } from "../evidence/times";
import { groupBy } from "../text/lists";
import {
  basisWords,
  countryName,
  levelWords,
  periodWords,
  statisticWords,
} from "../words/enum-labels";
import { formatYears } from "../words/format";

/** Whether two figures may be subtracted: why not, or what to know if they are. */
export interface ComparisonVerdict {
  readonly refusals: readonly string[];
  readonly remarks: readonly string[];
}

/** Figures observed further apart than this are not subtracted: pay moves meanwhile. */
export const MOST_YEARS_APART = 2;

/**
 * Two figures may be subtracted when basis, statistic, country, place, level, period, currency and,
 * inside one source, edition are the same, experience overlaps where both state it, and no more than
 * two years lie between their observations. Both are taken as they are printed. Two unstated bases
 * may be compared, with a remark.
 */
export function compareFigures(a: PayFigure, b: PayFigure): ComparisonVerdict {
  const refusals = refusalsOf(a, b);
  return { refusals, remarks: refusals.length > 0 ? [] : remarksOn(a, b) };
}

/** Whether two figures may be subtracted, by the same rule. */
export function mayBeSubtracted(a: PayFigure, b: PayFigure): boolean {
  return refusalsOf(a, b).length === 0;
}

function refusalsOf(a: PayFigure, b: PayFigure): string[] {
  const [left, right] = [a.pay.value, b.pay.value];
  return [
    differ(left.basis, right.basis, "pay bases", basisWords),
    differ(a.statistic, b.statistic, "statistics", statisticWords),
    differ(a.country, b.country, "countries", countryName),
    differ(a.place, b.place, "places", (place) => place ?? "the whole country"),
    differ(a.level, b.level, "levels of experience", levelOf),
    differ(left.period, right.period, "pay periods", periodWords),
    differ(left.money.currency, right.money.currency, "currencies", (currency) => currency),
    a.sourceId === b.sourceId && a.editionId !== b.editionId
      ? "of unlike editions of the source"
      : null,
    experienceApart(a, b) ? "the years of experience do not overlap" : null,
    observedApart(a, b)
      ? `observed more than two years apart (${yearsObserved(a)}; ${yearsObserved(b)})`
      : null,
  ].filter((refusal) => refusal !== null);
}

/** What a reader has to know of two figures that are subtracted although they are not alike in all. */
function remarksOn(a: PayFigure, b: PayFigure): string[] {
  const [years, others] = [yearsObserved(a), yearsObserved(b)];
  return [
    a.pay.value.basis === "UNKNOWN"
      ? "The pay basis of both figures is not stated, so they may include different things."
      : null,
    experienceOf(a) === experienceOf(b)
      ? null
      : `They are of unlike experience: ${experienceOf(a)}; ${experienceOf(b)}.`,
    years !== others && years !== null && others !== null
      ? `They speak of different years: ${years}; ${others}.`
      : null,
    (years === null) === (others === null)
      ? null
      : `One of them states no date; the other speaks of ${years ?? others}.`,
  ].filter((remark) => remark !== null);
}

const levelOf = (level: PayFigure["level"]) => (level === null ? "all levels" : levelWords(level));
const experienceOf = ({ minYears, maxYears }: PayFigure) =>
  formatYears(minYears, maxYears) ?? "years not stated";

function observedApart(a: PayFigure, b: PayFigure): boolean {
  return (yearsApart(a, b) ?? 0) > MOST_YEARS_APART;
}

/** Compared is what is stated; the words are looked up only where that differs, for most does not. */
function differ<T>(left: T, right: T, what: string, wordsOf: (value: T) => string): string | null {
  return left === right ? null : `unlike ${what} (${wordsOf(left)}; ${wordsOf(right)})`;
}

function experienceApart(a: PayFigure, b: PayFigure): boolean {
  const unstated = [a, b].some((figure) => figure.minYears === null && figure.maxYears === null);
  if (unstated) return false;
  return startsAfter(a, b) || startsAfter(b, a);
}

/** Whether `later` begins where `earlier` has ended. 2 to 4 years begins after 0 to 2: they share a point, no span. */
function startsAfter(later: PayFigure, earlier: PayFigure): boolean {
  const start = later.minYears ?? 0;
  const end = earlier.maxYears ?? Number.POSITIVE_INFINITY;
  const bothSpan = later.minYears !== later.maxYears && earlier.minYears !== earlier.maxYears;
  return bothSpan ? start >= end : start > end;
}

/** Which way each publisher says that pay goes: its sources have one vote together. */
export function votesOf(
  pairs: readonly StatedPair[],
  publisherOf: (sourceId: string) => string,
): PublisherVote[] {
  return [...groupBy(pairs, ({ before }) => publisherOf(before.sourceId))].map(
    ([publisherId, own]): PublisherVote => ({
      publisherId,
      way: Math.sign(own.reduce((sum, pair) => sum + wayOf(pair), 0)),
    }),
  );
}

/** Which way pay goes between two figures that may be subtracted: 1 up, -1 down, 0 neither. */
function wayOf({ before, after }: StatedPair): number {
  return after.pay.value.money.amount.cmp(before.pay.value.money.amount);
}

/** Two figures of one source for two titles, or of two sources. */
type StatedPair = Pick<ChangePair, "before" | "after">;

/** Which way pay goes in the sources of one publisher: 1 up, -1 down, 0 neither. */
export interface PublisherVote {
  readonly publisherId: string;
  readonly way: number;
}

/** How many publishers point the way that most of them point. */
export function largestAgreement(votes: readonly PublisherVote[]): number {
  const groups = groupBy(votes, ({ way }) => way);
  return Math.max(...[...groups.values()].map((group) => group.length));
}

/**
 * Which way most publishers say that pay goes, inside their sources: 1 up, -1 down, 0 where they are
 * divided; across sources, the way that the figures agree on.
 */
export function majorityWay(
  { sameSource, used }: Record<"sameSource" | "used", readonly StatedPair[]>,
  publisherOf: (sourceId: string) => string,
): number {
  if (sameSource.length > 0) {
    return Math.sign(votesOf(sameSource, publisherOf).reduce((sum, { way }) => sum + way, 0));
  }
  const [way = 0, ...others] = new Set(used.map(wayOf));
  return others.length > 0 ? 0 : way;
}

/** Who publishes a source, by id; the source itself where that is not held. */
export function publishersOf(evidence: Evidence, asOf: Date): (sourceId: string) => string {
  const held = new Map(
    standingAt(evidence.sources, asOf).map(({ id, publisherId }) => [id, publisherId]),
  );
  return (sourceId) => held.get(sourceId) ?? sourceId;
}

/** 1 for more than nothing, -1 for less, else 0. */
export function signOf({ amount }: Money): number {
  return amount.gt(0) ? 1 : amount.lt(0) ? -1 : 0;
}
