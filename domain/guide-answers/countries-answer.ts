import type { PayFigure, SourcePay } from "../evidence/answers";
import type { AnswerFigure } from "../evidence/guide";
import { compareMoney } from "../evidence/money";
import { asPrinted, type Scope } from "../evidence/scope";
import { yearOf } from "../evidence/times";
import { figureDisplay, isNotShown, titlePay } from "../pay/figure";
import { isCentral } from "../pay/select";
import { FEW_RECORDS } from "../pay/too-few";
import { compareText, groupBy } from "../text/lists";
import { basisWords, countryName, periodWords, statisticWords } from "../words/enum-labels";
import { countOf, formatCount, formatMoneyBrief, listWords } from "../words/format";
import {
  type Answerer,
  type AnswerPart,
  ASKED_TITLE,
  answerOf,
  type Held,
  placeOf,
  sourceName,
} from "./answer-parts";

/** The currency that pay of countries is exchanged into. */
const EXCHANGED_INTO = "USD";

/**
 * Which country is best: pay by country inside each source that has several, of one year, exchanged
 * and in purchasing power. No source is held against another, and none is called best.
 */
export const countriesAnswer: Answerer = (held) => {
  const { evidence, scope } = held;
  const { bySource } = titlePay(evidence, ASKED_TITLE, asPrinted({ ...scope, where: {} }));
  return answerOf(
    bySource.map((pay) => sourcePart(held, pay)),
    [
      "No source here says which country is best: pay is before taxes, and only prices are compared, not other costs.",
      "Each list is of one source; amounts of two sources are never compared with each other.",
      `A figure of fewer than ${FEW_RECORDS} records is too few to place its country before or after another.`,
    ],
    "It would take pay of machine-learning engineers in several countries inside one source.",
  );
};

function sourcePart(held: Held, pay: SourcePay): AnswerPart {
  const figures = ofOneYear(pay.figures);
  const [first] = figures;
  if (!first) return { sentences: [], figures: [], evidence: [] };
  const rows = figures.map((figure) => row(held, figure)).sort(byPower);
  const enough = rows.filter(({ pay: own }) => (own?.sampleSize ?? 0) >= FEW_RECORDS);
  const few = rows.length - enough.length;
  const { basis, period } = first.pay.value;
  const kind = `${statisticWords(first.statistic)}, ${basisWords(basis)}, ${periodWords(period)}`;
  const told = enough.map(({ what, value }) => `${what} ${value}`);
  return {
    sentences: [
      `In ${sourceName(held, pay.sourceId)}, ${yearOf(first)} (${kind}): ${told.length > 0 ? `${listWords(told)}` : "no country has enough records"}${few > 0 ? `; ${countOf(few, "other")} with too few records to tell` : ""}.`,
    ],
    figures: rows,
    evidence: [],
  };
}

/** The middles of one kind and year, one a country: of the latest year with two countries of enough records, else of the latest with two. */
function ofOneYear(figures: readonly PayFigure[]): PayFigure[] {
  const kinds = groupBy(figures.filter(isOfAll), ({ statistic, pay, ...figure }) =>
    JSON.stringify([yearOf(figure), statistic, pay.value.basis, pay.value.period]),
  );
  const [best] = [...kinds.values()]
    .map(onePerCountry)
    .filter((own) => own.length > 1)
    .sort((a, b) => rank(b) - rank(a) || compareText(lastDay(b), lastDay(a)));
  return best ?? [];
}

function isOfAll(figure: PayFigure): boolean {
  const { level, minYears, maxYears, place } = figure;
  const isWhole = [level, minYears, maxYears, place].every((part) => part === null);
  return isCentral(figure) && isWhole && yearOf(figure) !== null;
}

function onePerCountry(figures: readonly PayFigure[]): PayFigure[] {
  return [...groupBy(figures, ({ country }) => country).values()].flatMap((own) =>
    [...own].sort((a, b) => (b.sampleSize ?? 0) - (a.sampleSize ?? 0)).slice(0, 1),
  );
}

/** 1 where two countries have enough records. */
function rank(figures: readonly PayFigure[]): number {
  return Number(figures.filter(({ sampleSize }) => (sampleSize ?? 0) >= FEW_RECORDS).length > 1);
}

function lastDay([figure]: readonly PayFigure[]): string {
  return figure?.observedTo ?? "";
}

function row(held: Held, figure: PayFigure): AnswerFigure {
  const shown = (view: Pick<Scope, "currency" | "prices">) => {
    const scope = { where: {}, asOf: held.scope.asOf, ...view };
    const outcome = figureDisplay(held.evidence, scope)(figure);
    return isNotShown(outcome) ? null : outcome;
  };
  const exchanged = shown({ currency: EXCHANGED_INTO });
  const purchasingPower = shown({ currency: null, prices: { kind: "PURCHASING_POWER" } });
  const amounts = [exchanged ?? figure, purchasingPower].flatMap((each) =>
    each ? [formatMoneyBrief(each.pay.value.money)] : [],
  );
  const { sampleSize } = figure;
  const counted = sampleSize === null ? "n not stated" : `n ${formatCount(sampleSize)}`;
  const few = sampleSize !== null && sampleSize < FEW_RECORDS ? ", too few" : "";
  return {
    what: countryName(figure.country),
    value: `${amounts.join(", with its prices ")} (${counted}${few})`,
    items: [],
    pay: figure,
    exchanged,
    purchasingPower,
    ...placeOf(held, figure.sourceId),
  };
}

/** The highest in purchasing power first; what cannot be shown so, last. */
function byPower(a: AnswerFigure, b: AnswerFigure): number {
  const [left, right] = [a, b].map((each) => each.purchasingPower?.pay.value.money);
  if (left && right) return compareMoney(right, left) || compareText(a.what, b.what);
  return Number(!left) - Number(!right) || compareText(a.what, b.what);
}
