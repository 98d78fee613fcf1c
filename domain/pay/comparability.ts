import type { PayFigure } from "../evidence/answers";
import { yearsApart, yearsObserved } from "../evidence/observation";
import { countryName } from "../words/country-name";
import { basisWords, levelWords, periodWords, statisticWords } from "../words/enum-labels";
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
