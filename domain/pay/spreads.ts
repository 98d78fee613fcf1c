import type { PayFigure, StatedSpread } from "../evidence/answers";
import type { Statistic } from "../evidence/vocabulary";
import { groupBy } from "../text/lists";
import { comparePreference } from "./select";

/**
 * How a source states that pay is spread in its figures, as they are printed: for each country, basis, period and currency the latest
 * median of all who hold the title that comes with other percentiles. Of some sources that is all
 * there is; of others it is computed from records.
 */
export function statedSpreads(figures: readonly PayFigure[]): StatedSpread[] {
  const slices = [...groupBy(figures.filter(isOfAll), sliceOf).values()].flatMap((slice) => {
    const find = (statistic: Statistic) =>
      slice.find((figure) => figure.statistic === statistic) ?? null;
    const median = find("MEDIAN");
    const [p10, p25, p75, p90] = [find("P10"), find("P25"), find("P75"), find("P90")];
    const isSpread = (p25 && p75) || (p10 && p90);
    return median && isSpread ? [{ sourceId: median.sourceId, median, p10, p25, p75, p90 }] : [];
  });
  const kinds = groupBy(slices, ({ median }) => kindOf(median));
  return [...kinds.values()].flatMap(
    (kind) => [...kind].sort((a, b) => comparePreference(a.median, b.median))[0] ?? [],
  );
}

/**
 * The percentiles that stand around a median among the figures of its source: of the same people at the
 * same time. Null where it is no median, or the source states none.
 */
export function spreadAround(
  median: PayFigure,
  figures: readonly PayFigure[],
): StatedSpread | null {
  if (median.statistic !== "MEDIAN") return null;
  const people = peopleOf(median);
  const find = (statistic: Statistic) =>
    figures.find((figure) => figure.statistic === statistic && peopleOf(figure) === people) ?? null;
  const [p10, p25, p75, p90] = [find("P10"), find("P25"), find("P75"), find("P90")];
  const isSpread = (p25 && p75) || (p10 && p90);
  return isSpread ? { sourceId: median.sourceId, median, p10, p25, p75, p90 } : null;
}

function peopleOf(figure: PayFigure): string {
  const { level, minYears, maxYears, place, editionId } = figure;
  return JSON.stringify([sliceOf(figure), level, minYears, maxYears, place, editionId]);
}

function isOfAll({ level, minYears, maxYears, place }: PayFigure): boolean {
  return [level, minYears, maxYears, place].every((part) => part === null);
}

function kindOf({ country, pay }: PayFigure): string {
  const { money, period, basis } = pay.value;
  return JSON.stringify([country, basis, period, money.currency]);
}

function sliceOf(figure: PayFigure): string {
  return JSON.stringify([kindOf(figure), figure.observedFrom, figure.observedTo]);
}
