import type { PayFigure } from "../evidence/answers";
import type { MethodBreak } from "../evidence/edition-facts";
import type { Edition, Evidence } from "../evidence/evidence";
import type { Scope } from "../evidence/scope";
import { standingAt, yearOf } from "../evidence/times";
import { publishersOf } from "../pay/comparability";
import { titlePay } from "../pay/figure";
import { isCentral } from "../pay/select";
import { compareText, groupBy } from "../text/lists";

/** The pay of one title over the years, in one edition of a source: one statistic, basis, period, country and currency. */
export interface PayTrend {
  readonly sourceId: string;
  readonly titleId: string;
  readonly country: string;
  /** One figure a year, earliest first; two or more. */
  readonly points: readonly PayFigure[];
  /** The edition that every point is of; null where the source has none. */
  readonly editionId: string | null;
  /** The years from which on the rows are of another kind: the line is interrupted before them. Earliest first. */
  readonly breaks: readonly MethodBreak[];
  /** Sources of the same publisher that state other points by another method: they do not continue this line. */
  readonly otherMethodSourceIds: readonly string[];
}

/** The trends of a title, source by source. A line is never drawn through two sources. */
export function payTrends(evidence: Evidence, titleId: string, scope: Scope): PayTrend[] {
  const figures = titlePay(evidence, titleId, scope).bySource.flatMap((pay) => pay.figures);
  const lines = [...groupBy(figures.filter(isPoint), lineOf)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, points]) => pointsByYear(points));
  const publisherOf = publishersOf(evidence, scope.asOf);
  const editions = new Map(
    standingAt(evidence.editions, scope.asOf).map((edition) => [edition.id, edition]),
  );
  return lines.map((points): PayTrend => {
    const [first] = points as [PayFigure];
    const others = lines.flatMap(([other]) =>
      other &&
      other.sourceId !== first.sourceId &&
      other.country === first.country &&
      publisherOf(other.sourceId) === publisherOf(first.sourceId)
        ? [other.sourceId]
        : [],
    );
    return {
      sourceId: first.sourceId,
      titleId,
      country: first.country,
      points,
      editionId: first.editionId,
      breaks: breaksIn(editions.get(first.editionId ?? ""), points),
      otherMethodSourceIds: [...new Set(others)],
    };
  });
}

/** Whether a figure is the middle of all who hold the title in one calendar year. */
function isPoint(figure: PayFigure): boolean {
  const { level, minYears, maxYears, place } = figure;
  const everyone = [level, minYears, maxYears, place].every((part) => part === null);
  return isCentral(figure) && everyone && yearOf(figure) !== null;
}

/** The breaks of an edition that fall between two points. */
function breaksIn(edition: Edition | undefined, points: readonly PayFigure[]): MethodBreak[] {
  const years = points.flatMap((point) => yearOf(point) ?? []);
  return (edition?.breaks ?? []).filter(
    ({ year }) => year > Math.min(...years) && year <= Math.max(...years),
  );
}

function lineOf({ sourceId, editionId, statistic, country, pay }: PayFigure): string {
  const { money, period, basis } = pay.value;
  return JSON.stringify([sourceId, editionId, country, statistic, basis, period, money.currency]);
}

/** The points of a line, one a year; nothing where there is no second year to go to. */
function pointsByYear(points: readonly PayFigure[]): PayFigure[][] {
  const byYear = new Map(points.map((point) => [yearOf(point), point]));
  const sorted = [...byYear.values()].sort((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0));
  return sorted.length > 1 ? [sorted] : [];
}
