import type { PayFigure } from "../evidence/answers";
import { derive } from "../evidence/provenance";
import { STATISTICS, type Statistic } from "../evidence/vocabulary";
import { groupBy } from "../text/group";
import { compareText } from "../text/text-order";
import { statisticWords } from "../words/enum-labels";
import { formatMoneyBrief } from "../words/format";

/** The statistics that stand for the middle of a distribution, best first. */
export const CENTRAL: readonly Statistic[] = ["MEDIAN", "MEAN", "UNSPECIFIED_AVERAGE"];

/**
 * The order in which figures of one source are preferred: the median before the mean before an
 * average that does not say which; then the one whose observation ends latest; then the most general
 * experience; then the whole country before a place; then the one over most years; then the larger
 * sample; then the lower id. Never an average of several.
 */
export function comparePreference(a: PayFigure, b: PayFigure): number {
  return (
    statisticRank(a.statistic) - statisticRank(b.statistic) ||
    compareText(observationEnd(b), observationEnd(a)) ||
    specificity(a) - specificity(b) ||
    Number(a.place !== null) - Number(b.place !== null) ||
    compareText(observationStart(a), observationStart(b)) ||
    (b.sampleSize ?? 0) - (a.sampleSize ?? 0) ||
    compareText(originOf(a), originOf(b))
  );
}

/**
 * The figure that stands for the middle of what one source states, by the rule above, in the country
 * that most people or rows stand for; null where it states no middle.
 */
export function selectCentral(figures: readonly PayFigure[]): PayFigure | null {
  const candidates = ofOneCountry(figures.filter(isCentral)).sort(comparePreference);
  const chosen = candidates[0];
  if (!chosen || candidates.length === 1) return chosen ?? null;
  const others = candidates.slice(1).map((figure) => formatMoneyBrief(figure.pay.value.money));
  const description = `Chose the ${statisticWords(chosen.statistic)} among ${candidates.length} figures of the source; not used: ${others.join(", ")}.`;
  return { ...chosen, pay: derive(chosen.pay, { operation: "SELECT", description }, (pay) => pay) };
}

/** The figures of the country that most people or rows stand for, where a question names none. */
function ofOneCountry(figures: readonly PayFigure[]): PayFigure[] {
  const countries = [...groupBy(figures, ({ country }) => country)];
  const most = (own: readonly PayFigure[]) =>
    own.reduce((greatest, { sampleSize }) => Math.max(greatest, sampleSize ?? 0), 0);
  const [first] = countries.sort(
    ([a, one], [b, other]) => most(other) - most(one) || compareText(a, b),
  );
  return first?.[1] ?? [];
}

/** Whether a figure states the middle of a distribution, and not an end. */
export function isCentral(figure: PayFigure): boolean {
  return CENTRAL.includes(figure.statistic);
}

/** The place of a statistic in the order of preference, from 0: the middles first. */
export function statisticRank(statistic: Statistic): number {
  const central = CENTRAL.indexOf(statistic);
  return central >= 0 ? central : CENTRAL.length + STATISTICS.indexOf(statistic);
}

/** The last day observed, as text that sorts; undated figures come last. */
function observationEnd(figure: PayFigure): string {
  return figure.observedTo ?? figure.observedFrom ?? "";
}

/** The first day observed; undated figures come last, where all others are undated too. */
function observationStart(figure: PayFigure): string {
  return figure.observedFrom ?? figure.observedTo ?? "";
}

/** 0 where no experience is stated; else the narrower, the greater. */
function specificity({ minYears, maxYears, level }: PayFigure): number {
  if (minYears === null && maxYears === null) return level === null ? 0 : 1;
  return 101 - Math.min(99, (maxYears ?? 99) - (minYears ?? 0));
}

function originOf(figure: PayFigure): string {
  return figure.pay.provenance.salaryIds.join(" ");
}
