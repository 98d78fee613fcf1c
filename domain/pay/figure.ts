import { isMissing, showPay } from "../convert/convert-pay";
import { referenceBook } from "../convert/reference-series";
import type {
  OtherEdition,
  PayFigure,
  SourcePay,
  StatedSpread,
  TitlePay,
  UnconvertedSalary,
} from "../evidence/answers";
import type { Evidence, Salary, Source } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import { compareMoney, type Interval, type Money } from "../evidence/money";
import { fromSalary } from "../evidence/provenance";
import { asPrinted, isShownOtherwise, memoize, type Scope } from "../evidence/scope";
import {
  type ObservationYear,
  observationYear,
  salariesInScope,
  standingAt,
} from "../evidence/times";
import { compareText, groupBy } from "../text/lists";
import { listWords } from "../words/format";
import { gradeSalary, publishersByCountry } from "./grade";
import { answeringEditions, answers, comparePreference, selectCentral } from "./select";
import { statedSpreads } from "./spreads";
import { whyNone } from "./why-none";

/** The figure that one salary is, graded at `asOf`. `publishers`: how many cover its title (grade.ts). */
function salaryFigure(salary: Salary, source: Source, publishers: number, asOf: Date): PayFigure {
  const { money, period, basis } = salary;
  return {
    sourceId: salary.sourceId,
    editionId: salary.editionId,
    origin: salary.origin,
    titleId: salary.titleId,
    pay: fromSalary({ money, period, basis }, salary.id),
    interval: salary.interval,
    statistic: salary.statistic,
    country: salary.country,
    place: salary.place,
    sampleSize: salary.sampleSize,
    minYears: salary.minYears,
    maxYears: salary.maxYears,
    level: salary.level,
    observedFrom: salary.observedFrom,
    observedTo: salary.observedTo,
    gradeExplanation: gradeSalary(salary, source, publishers, asOf),
  };
}

/**
 * The pay of a title as its sources print it, source by source in order of their id, or why there is
 * none. Of each source and country one edition answers (select.ts). What is chosen here stays chosen
 * however it is shown.
 */
const printedPay = memoize<[titleId: string], TitlePay>(computePrintedPay);

function computePrintedPay(evidence: Evidence, titleId: string, scope: Scope): TitlePay {
  const inScope = salariesInScope(evidence, titleId, scope);
  const answering = answeringEditions(evidence, [titleId], scope);
  const answered = inScope.filter((salary) => answers(salary, answering));
  const sources = new Map(
    standingAt(evidence.sources, scope.asOf).map((source) => [source.id, source]),
  );
  const publishers = publishersByCountry(evidence, titleId, scope.asOf);
  const bySource = [...groupBy(answered, ({ sourceId }) => sourceId)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([sourceId, salaries]): SourcePay[] => {
      const source = sources.get(sourceId);
      if (!source) return [];
      const figures = salaries.map((salary) =>
        salaryFigure(salary, source, publishers.get(salary.country) ?? 0, scope.asOf),
      );
      const central = selectCentral(figures);
      const centralMissing = central ? null : NO_MIDDLE;
      return [
        {
          sourceId,
          central,
          centralMissing,
          figures: lowestFirst(figures),
          spreads: statedSpreads(figures),
        },
      ];
    });
  return {
    titleId,
    bySource,
    missing: bySource.length > 0 ? null : whyNone(evidence, titleId, scope, inScope),
    unconverted: [],
    otherEditions: otherEditions(inScope.filter((salary) => !answers(salary, answering))),
  };
}

/** Why a source has no middle where it states only other values. */
export const NO_MIDDLE = missing("NOT_PUBLISHED", "This source states no value in the middle.");

/** The pay of a title as the scope asks for it: what its sources print, converted where the scope says so. */
export const titlePay = memoize<[titleId: string], TitlePay>((evidence, titleId, scope) => {
  const printed = printedPay(evidence, titleId, asPrinted(scope));
  return isShownOtherwise(scope) ? displayPay(printed, figureDisplay(evidence, scope)) : printed;
});

/** What the editions hold that do not answer, by source, country and edition. */
function otherEditions(salaries: readonly Salary[]): OtherEdition[] {
  const keyOf = ({ sourceId, country, editionId }: Salary) => `${sourceId} ${country} ${editionId}`;
  return [...groupBy(salaries, keyOf)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, own]): OtherEdition[] => {
      const [first] = own;
      if (!first?.editionId) return [];
      const { sourceId, editionId, country } = first;
      return [{ sourceId, editionId, country, figures: own.length }];
    });
}

/** Shows a figure as a scope asks for it; missing, with the reason, where it cannot be. */
export interface FigureDisplay {
  (figure: PayFigure, when?: ObservationYear | null): PayFigure | Missing;
  /** The year that a figure speaks of, at whose rates it is converted; null where nothing is dated. */
  readonly yearOf: (figure: PayFigure) => ObservationYear | null;
}

/** How figures that were chosen as their sources print them are shown. It chooses none. */
export function figureDisplay(evidence: Evidence, scope: Scope): FigureDisplay {
  const sources = new Map(
    standingAt(evidence.sources, scope.asOf).map((source) => [source.id, source]),
  );
  const book = referenceBook(evidence, scope.asOf);
  const yearOf = (figure: PayFigure) => {
    const source = sources.get(figure.sourceId);
    return source ? observationYear(figure, source) : null;
  };
  const show = (figure: PayFigure, when = yearOf(figure)) => {
    const shown = (pay: PayFigure["pay"]) =>
      showPay(pay, { country: figure.country, when }, scope, book);
    const pay = shown(figure.pay);
    return isMissing(pay) ? pay : { ...figure, pay, interval: shownInterval(figure, shown) };
  };
  return Object.assign(show, { yearOf });
}

/** The interval of a figure, its ends shown as the figure is. */
function shownInterval(
  { pay, interval }: PayFigure,
  show: (pay: PayFigure["pay"]) => PayFigure["pay"] | Missing,
): Interval | null {
  if (interval === null) return null;
  const end = (money: Money) => show({ ...pay, value: { ...pay.value, money } });
  const [low, high] = [end(interval.low), end(interval.high)];
  return isMissing(low) || isMissing(high)
    ? null
    : { low: low.value.money, high: high.value.money };
}

/** Whether a figure could not be shown. */
export function isNotShown(outcome: PayFigure | Missing): outcome is Missing {
  return "reason" in outcome;
}

/** The pay of a title with every figure shown; what cannot be is told apart, and takes nobody's place. */
export function displayPay(printed: TitlePay, show: FigureDisplay): TitlePay {
  const unconverted: UnconvertedSalary[] = [];
  const bySource = printed.bySource.flatMap((pay): SourcePay[] => {
    const figures = pay.figures.flatMap((figure): PayFigure[] => {
      const shown = show(figure);
      if (!isNotShown(shown)) return [shown];
      const [salaryId = ""] = figure.pay.provenance.salaryIds;
      unconverted.push({ salaryId, sourceId: pay.sourceId, missing: shown });
      return [];
    });
    if (figures.length === 0) return [];
    const central = pay.central && show(pay.central);
    const refused = central !== null && isNotShown(central) ? central : null;
    return [
      {
        sourceId: pay.sourceId,
        central: central === null || isNotShown(central) ? null : central,
        centralMissing: refused ?? pay.centralMissing,
        figures: lowestFirst(figures),
        spreads: pay.spreads.flatMap((spread) => shownSpread(spread, show) ?? []),
      },
    ];
  });
  const none = () => printed.missing ?? notConverted(printed, unconverted);
  return { ...printed, bySource, missing: bySource.length > 0 ? null : none(), unconverted };
}

/** A spread with every percentile shown that can be; null without its median. */
function shownSpread(spread: StatedSpread, show: FigureDisplay): StatedSpread | null {
  const shown = (figure: PayFigure | null): PayFigure | null => {
    const outcome = figure && show(figure);
    return outcome === null || isNotShown(outcome) ? null : outcome;
  };
  const median = shown(spread.median);
  return (
    median && {
      sourceId: spread.sourceId,
      median,
      p10: shown(spread.p10),
      p25: shown(spread.p25),
      p75: shown(spread.p75),
      p90: shown(spread.p90),
    }
  );
}

/** Lowest amount first, currency by currency; equal amounts as figures are preferred, so that the order is always the same. */
export function lowestFirst(figures: readonly PayFigure[]): PayFigure[] {
  return [...figures].sort((a, b) => {
    const [left, right] = [a.pay.value.money, b.pay.value.money];
    if (left.currency !== right.currency) return compareText(left.currency, right.currency);
    return compareMoney(left, right) || comparePreference(a, b);
  });
}

/** Why none of the figures that are printed can be shown. */
function notConverted({ bySource }: TitlePay, unconverted: readonly UnconvertedSalary[]): Missing {
  const printed = bySource.flatMap(({ figures }) => figures.map(({ pay }) => pay.value.money));
  const currencies = [...new Set(printed.map(({ currency }) => currency))].sort();
  const reasons = [...new Set(unconverted.map((each) => each.missing.explanation))].sort();
  const clauses = reasons.map((reason) => reason.charAt(0).toLowerCase() + reason.slice(1, -1));
  return missing(
    "NOT_CONVERTIBLE",
    `Pay for this title is in ${listWords(currencies)} only, and ${clauses.join("; ")}.`,
  );
}
