import { INTERNATIONAL_DOLLAR } from "../convert/convert-prices";
import type { BasisPanel, PayFigure, SourcePay, TitlePay } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import { missing } from "../evidence/missing";
import { isShownOtherwise, type Scope } from "../evidence/scope";
import { PAY_BASES, PAY_PERIODS, type PayBasis, type PayPeriod } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { basisWords, periodWords } from "../words/enum-labels";
import { currencySign, listWords } from "../words/format";
import { displayPay, figureDisplay, NO_MIDDLE } from "./figure";
import { axisKey } from "./pay-axis";
import { selectCentral } from "./select";
import { statedSpreads } from "./spreads";

/** The pay bases that some titles' figures are stated on, in the order of the vocabulary. */
export function basesOf(rows: readonly TitlePay[]): PayBasis[] {
  const found = new Set(
    rows.flatMap((row) =>
      row.bySource.flatMap((pay) => pay.figures.map((figure) => figure.pay.value.basis)),
    ),
  );
  return PAY_BASES.filter((basis) => found.has(basis));
}

/**
 * Figures that may share an axis: one panel for each pay basis, period and currency that they are
 * shown in; or one for all bases of a period and currency, labelled as mixed, where `mix` asks for it.
 * The middle of a source in a panel is chosen among its figures there, as they are printed.
 */
export function basisPanels(
  printed: readonly TitlePay[],
  { evidence, scope, mix }: { evidence: Evidence; scope: Scope; mix: boolean },
): BasisPanel[] {
  const axes = [
    ...groupBy(
      printed.flatMap(({ bySource }) => bySource.flatMap(({ figures }) => figures)),
      (figure) => axisOf(figure, scope, mix),
    ),
  ].sort(([a, first], [b, second]) => compareAxes(a, first, b, second));
  const show = isShownOtherwise(scope) ? figureDisplay(evidence, scope) : null;
  return axes.flatMap(([axis]): BasisPanel[] => {
    const own = printed.map((row) => onAxis(row, (figure) => axisOf(figure, scope, mix) === axis));
    const rows = show ? own.map((row) => displayPay(row, show)) : own;
    const [figure] = rows.flatMap((row) => row.bySource.flatMap((pay) => pay.figures));
    if (!figure) return [];
    const { money, period } = figure.pay.value;
    const bases = basesOf(rows);
    return [{ period, currency: money.currency, bases, mixed: bases.length > 1, rows }];
  });
}

/** What figures of one axis have in common, told from how they are printed and what is asked for. */
function axisOf({ pay, country }: PayFigure, scope: Scope, mix: boolean): string {
  const { basis, money, period } = pay.value;
  const shown = {
    basis,
    period: shownPeriod(period, scope),
    currency: currencyOf(money.currency, country, scope),
  };
  return axisKey(shown, mix);
}

function shownPeriod(period: PayPeriod, { annual }: Scope): PayPeriod {
  if (!annual) return period;
  return period === "HOUR" && annual.hoursAYear === null ? period : "YEAR";
}

/** The currency that pay is shown in; in prices of a year it is that of the country. */
function currencyOf(printed: string, country: string, { currency, prices }: Scope): string {
  if (prices?.kind === "PURCHASING_POWER") return INTERNATIONAL_DOLLAR;
  return currency ?? (prices?.kind === "REAL" ? `of ${country}` : printed);
}

/** Bases in the order of the vocabulary, a year before a month before an hour, then the axis with most figures. */
function compareAxes(
  a: string,
  first: readonly PayFigure[],
  b: string,
  second: readonly PayFigure[],
): number {
  const place = ([figure]: readonly PayFigure[]) => {
    const value = figure?.pay.value;
    return value ? PAY_BASES.indexOf(value.basis) * 10 + PAY_PERIODS.indexOf(value.period) : 0;
  };
  return place(first) - place(second) || second.length - first.length || compareText(a, b);
}

function onAxis(row: TitlePay, belongs: (figure: PayFigure) => boolean): TitlePay {
  const bySource = row.bySource.flatMap(({ sourceId, figures }): SourcePay[] => {
    const kept = figures.filter(belongs);
    const central = selectCentral(kept);
    const centralMissing = central ? null : NO_MIDDLE;
    return kept.length > 0
      ? [{ sourceId, central, centralMissing, figures: kept, spreads: statedSpreads(kept) }]
      : [];
  });
  if (bySource.length > 0 || row.missing) return { ...row, bySource };
  const held = row.bySource.flatMap(({ figures }) => figures.map(({ pay }) => pay.value));
  const kinds = held.map(
    ({ basis, period, money }) =>
      `${basisWords(basis)}, ${currencySign(money.currency).trim()} ${periodWords(period)}`,
  );
  const explanation = `Pay for this title is of another kind (${listWords([...new Set(kinds)])}), which does not share this axis.`;
  return { ...row, bySource, missing: missing("NOT_COMPARABLE", explanation) };
}
