import type { Disagreement, PayFigure, TitlePay } from "../evidence/answers";
import type { Evidence, Source } from "../evidence/evidence";
import { compareMoney, percentChange } from "../evidence/money";
import { combine } from "../evidence/provenance";
import { isShownOtherwise, type Scope } from "../evidence/scope";
import { standingAt, yearsObserved } from "../evidence/times";
import { compareText, groupBy } from "../text/lists";
import { basisWords, methodWords, statisticWords } from "../words/enum-labels";
import { formatCount, formatMoneyBrief, formatYears, listWords } from "../words/format";
import { publishersOf } from "./comparability";
import { figureDisplay, isNotShown } from "./figure";
import { comparePreference } from "./select";

/**
 * How far the central figures of different publishers lie apart for a title, and what may explain it,
 * found from what the sources say of themselves. Held against each other is one figure a publisher,
 * as it is printed, in one currency, period and country. Null where fewer than two publishers state
 * one, or where what they state cannot be shown as asked for.
 */
export function disagreementOn(
  evidence: Evidence,
  printed: TitlePay,
  scope: Scope,
): Disagreement | null {
  const publisherOf = publishersOf(evidence, scope.asOf);
  const show = figureDisplay(evidence, scope);
  const figures = alike(
    printed.bySource.flatMap((pay) => pay.central ?? []),
    publisherOf,
  ).flatMap((figure) => {
    const shown = isShownOtherwise(scope) ? show(figure) : figure;
    return isNotShown(shown) ? [] : [shown];
  });
  const sorted = [...figures].sort((a, b) => compareMoney(a.pay.value.money, b.pay.value.money));
  const lowest = sorted[0];
  const highest = sorted[sorted.length - 1];
  if (!lowest || !highest || figures.length < 2) return null;
  const inputs = figures.map((figure) => figure.pay);
  const extreme = (figure: PayFigure, which: string) =>
    combine(
      inputs,
      {
        operation: "SUMMARISE" as const,
        description: `The ${which} of ${figures.length} publishers: ${formatMoneyBrief(figure.pay.value.money)}.`,
      },
      () => figure.pay.value.money,
    );
  return {
    titleId: printed.titleId,
    figures: sorted,
    low: extreme(lowest, "lowest"),
    high: extreme(highest, "highest"),
    spreadPercent: percentChange(lowest.pay.value.money, highest.pay.value.money),
    likelyCauses: lowest.pay.value.money.amount.eq(highest.pay.value.money.amount)
      ? []
      : likelyCauses(figures, standingAt(evidence.sources, scope.asOf)),
  };
}

/**
 * One figure a publisher, the preferred one, of the currency, period and country that most publishers
 * state; of equals the one that rests on most people or rows. Others cannot be set on one scale.
 */
function alike(
  figures: readonly PayFigure[],
  publisherOf: (sourceId: string) => string,
): PayFigure[] {
  const groups = groupBy(
    figures,
    ({ pay, country }) => `${pay.value.money.currency} ${pay.value.period} ${country}`,
  );
  const sets = [...groups].map(([key, own]) => ({
    key,
    figures: [...groupBy(own, ({ sourceId }) => publisherOf(sourceId)).values()].flatMap(
      (ofOne) => [...ofOne].sort(comparePreference)[0] ?? [],
    ),
  }));
  const sample = (own: readonly PayFigure[]) =>
    own.reduce((sum, { sampleSize }) => sum + (sampleSize ?? 0), 0);
  const [first] = sets.sort(
    (a, b) =>
      b.figures.length - a.figures.length ||
      sample(b.figures) - sample(a.figures) ||
      compareText(a.key, b.key),
  );
  return first?.figures ?? [];
}

function likelyCauses(figures: readonly PayFigure[], sources: readonly Source[]): string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const sourceOf = (figure: PayFigure) => byId.get(figure.sourceId);
  const causes = [
    differing(
      figures,
      (figure) => basisWords(figure.pay.value.basis),
      "They state different pay bases",
    ),
    differing(
      figures,
      (figure) => statisticWords(figure.statistic),
      "They state different statistics",
    ),
    differing(figures, (figure) => countryAndPlace(figure), "They cover different places"),
    differing(figures, (figure) => experience(figure), "They cover different experience"),
    differing(figures, observed, "They speak of different times"),
    differing(figures, (figure) => methodOf(sourceOf(figure)), "They use different methods"),
    smallSamples(figures),
  ];
  const found = causes.filter((cause) => cause !== null);
  return found.length > 0
    ? found
    : ["Nothing that the sources say of themselves explains the difference."];
}

function differing(
  figures: readonly PayFigure[],
  read: (figure: PayFigure) => string,
  cause: string,
): string | null {
  const values = [...new Set(figures.map(read))];
  return values.length > 1 ? `${cause}: ${listWords(values)}.` : null;
}

const countryAndPlace = ({ country, place }: PayFigure) =>
  place ? `${place}, ${country}` : country;
const experience = (figure: PayFigure) =>
  formatYears(figure.minYears, figure.maxYears) ?? "experience not stated";
const methodOf = (source: Source | undefined) =>
  source ? methodWords(source.method) : "method not stated";

/** When a figure was observed; the day on which it was printed or cited is none. */
function observed(figure: PayFigure): string {
  return yearsObserved(figure) ?? "date not stated";
}

function smallSamples(figures: readonly PayFigure[]): string | null {
  const small = figures.flatMap(({ sampleSize }) =>
    sampleSize !== null && sampleSize < 100 ? [sampleSize] : [],
  );
  if (small.length > 0) return `Some rest on few records: ${listWords(small.map(formatCount))}.`;
  return figures.some(({ sampleSize }) => sampleSize === null)
    ? "Not all of them say how many people they asked."
    : null;
}
