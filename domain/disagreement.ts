import type { Disagreement, PayFigure, TitlePay } from "./answers";
import { standingAt } from "./as-of";
import type { Evidence, Source } from "./evidence";
import { formatCount, formatDate, formatMoneyBrief, formatYears, listWords } from "./format";
import { groupBy } from "./group";
import { compareMoney, percentChange } from "./money";
import { combine } from "./provenance";
import { basisWords, methodWords, statisticWords } from "./words";

/**
 * How far the central figures of different sources lie apart for a title, and what may explain it,
 * found from what the sources say of themselves. Null where fewer than two sources state a middle in
 * the same currency, period and country.
 */
export function disagreementOn(evidence: Evidence, row: TitlePay, asOf: Date): Disagreement | null {
  const figures = alike(row.bySource.flatMap((pay) => pay.central ?? []));
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
        description: `The ${which} of ${figures.length} sources: ${formatMoneyBrief(figure.pay.value.money)}.`,
      },
      () => figure.pay.value.money,
    );
  return {
    titleId: row.titleId,
    figures: sorted,
    low: extreme(lowest, "lowest"),
    high: extreme(highest, "highest"),
    spreadPercent: percentChange(lowest.pay.value.money, highest.pay.value.money),
    likelyCauses: lowest.pay.value.money.amount.eq(highest.pay.value.money.amount)
      ? []
      : likelyCauses(figures, standingAt(evidence.sources, asOf)),
  };
}

/** The largest group of figures in one currency, period and country: others cannot be set on one scale. */
function alike(figures: readonly PayFigure[]): PayFigure[] {
  const groups = groupBy(
    figures,
    ({ pay, country }) => `${pay.value.money.currency} ${pay.value.period} ${country}`,
  );
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
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
    differing(
      figures,
      (figure) => observed(figure, sourceOf(figure)),
      "They speak of different times",
    ),
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

function observed(figure: PayFigure, source: Source | undefined): string {
  const end = figure.observedTo ?? figure.observedFrom ?? source?.publishedOn ?? source?.citedOn;
  return end ? `up to ${formatDate(end)}` : "date not stated";
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
