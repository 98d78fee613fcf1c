import { isMissing, showPay } from "../convert/convert-pay";
import { referenceBook } from "../convert/reference-series";
import type {
  PayFigure,
  SourcePay,
  StatedSpread,
  TitlePay,
  UnconvertedSalary,
} from "../evidence/answers";
import { standingAt } from "../evidence/as-of";
import type { Evidence } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import { compareMoney } from "../evidence/money";
import { type ObservationYear, observationYear } from "../evidence/observation";
import type { Scope } from "../evidence/scope";
import { compareText } from "../text/text-order";
import { listWords } from "../words/format";
import { comparePreference } from "./select";

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
    const pay = showPay(figure.pay, { country: figure.country, when }, scope, book);
    return isMissing(pay) ? pay : { ...figure, pay };
  };
  return Object.assign(show, { yearOf });
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
    `Pay for this title is held in ${listWords(currencies)} only, and ${clauses.join("; ")}.`,
  );
}
