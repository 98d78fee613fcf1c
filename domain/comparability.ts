import type { PayFigure } from "./answers";
import { basisWords, periodWords, statisticWords } from "./words";

/** Whether two figures may be subtracted: why not, or what to know if they are. */
export interface ComparisonVerdict {
  readonly refusals: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * Two figures may be subtracted when basis, statistic, country, place, period and currency are the
 * same, and experience overlaps where both state it. Two unstated bases may be compared, with a remark.
 */
export function compareFigures(a: PayFigure, b: PayFigure): ComparisonVerdict {
  const [left, right] = [a.pay.value, b.pay.value];
  const refusals = [
    differ(basisWords(left.basis), basisWords(right.basis), "pay bases"),
    differ(statisticWords(a.statistic), statisticWords(b.statistic), "statistics"),
    differ(a.country, b.country, "countries"),
    differ(a.place ?? "the whole country", b.place ?? "the whole country", "places"),
    differ(periodWords(left.period), periodWords(right.period), "pay periods"),
    differ(left.money.currency, right.money.currency, "currencies"),
    experienceApart(a, b) ? "the years of experience do not overlap" : null,
  ].filter((refusal) => refusal !== null);
  const remarks =
    left.basis === "UNKNOWN" && right.basis === "UNKNOWN"
      ? ["The pay basis of both figures is not stated, so they may include different things."]
      : [];
  return { refusals, remarks };
}

function differ(left: string, right: string, what: string): string | null {
  return left === right ? null : `unlike ${what} (${left}; ${right})`;
}

function experienceApart(a: PayFigure, b: PayFigure): boolean {
  if (a.level !== null && b.level !== null && a.level !== b.level) return true;
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
