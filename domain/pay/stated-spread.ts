import type { PayFigure, StatedSpread } from "../evidence/answers";
import type { Statistic } from "../evidence/vocabulary";
import { groupBy } from "../text/group";
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
