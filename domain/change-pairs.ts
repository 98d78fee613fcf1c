import type { ChangePair, PayFigure, SourcePay } from "./answers";
import { compareFigures } from "./comparability";
import { formatMoney } from "./format";
import { groupBy } from "./group";
import { percentChange, subtractMoney } from "./money";
import { yearsObserved } from "./observation";
import { combine, derive } from "./provenance";
import { comparePreference, isCentral, statisticRank } from "./select";
import { compareText } from "./text-order";

/** Two figures that may be subtracted, and how many pairs there were to choose from. */
interface Candidate {
  readonly before: PayFigure;
  readonly after: PayFigure;
  readonly among: number;
}

/** The pairs of one kind, and the sources whose pairs are of other kinds only. */
export interface KindOfPairs {
  readonly pairs: readonly ChangePair[];
  readonly otherKinds: readonly string[];
}

/**
 * One pair of figures for each source that covers both titles (or for each two sources that cover one
 * each), all of one kind: the same statistic, basis, country, place, level, period and currency, so
 * that their differences may stand in one range. The figures are taken as they are printed.
 *
 * The kind is chosen by rule: one that states the middle before one that states an end; then the one
 * that most publishers state; then the median before the mean before an average that does not say
 * which; then all levels before one, and the whole country before a place; then the one that rests on
 * most people or rows; then by name. Inside a source: the same experience on both sides first, then as
 * figures are preferred (select.ts), so that what stands for the source is what is subtracted.
 */
export function pairsOf(
  before: readonly SourcePay[],
  after: readonly SourcePay[],
  sameSource: boolean,
  publisherOf: (sourceId: string) => string,
): KindOfPairs {
  const candidates = before.flatMap((left) =>
    after
      .filter((right) => (left.sourceId === right.sourceId) === sameSource)
      .flatMap((right) => candidatesOf(left, right)),
  );
  const publishers = (all: readonly Candidate[]) =>
    new Set(
      all.flatMap((each) => [publisherOf(each.before.sourceId), publisherOf(each.after.sourceId)]),
    ).size;
  const kinds = [...groupBy(candidates, ({ before }) => kindOf(before))]
    .map(([key, all]): Kind => ({ key, candidates: all, publishers: publishers(all) }))
    .sort(compareKinds);
  const chosen = kinds[0]?.candidates ?? [];
  const pairs = [...groupBy(chosen, sourcesOf).values()].flatMap((ofSource) => {
    const [best] = [...ofSource].sort(compareCandidates);
    const among = ofSource.reduce((sum, candidate) => sum + candidate.among, 0);
    return best ? [changePair(best.before, best.after, among)] : [];
  });
  const used = new Set(pairs.map((pair) => pair.sourceId));
  const found = new Set(candidates.map((candidate) => candidate.before.sourceId));
  return { pairs, otherKinds: [...found].filter((sourceId) => !used.has(sourceId)) };
}

/** Figures of one kind that differ in nothing that decides whether they may be subtracted. */
interface FigureClass {
  /** The one that is preferred. */
  readonly best: PayFigure;
  readonly size: number;
}

/** The figures of a source by kind and class: there may be thousands of one class, and one stands for all. */
function classesOf(figures: readonly PayFigure[]): Map<string, FigureClass[]> {
  const classes = [...groupBy(figures, classOf).values()].flatMap((own): FigureClass[] => {
    const [first, ...others] = own;
    if (!first) return [];
    const best = others.reduce((a, b) => (comparePreference(b, a) < 0 ? b : a), first);
    return [{ best, size: own.length }];
  });
  return groupBy(classes, ({ best }) => kindOf(best));
}

function candidatesOf(left: SourcePay, right: SourcePay): Candidate[] {
  const others = classesOf(right.figures);
  return [...classesOf(left.figures)].flatMap(([kind, classes]) =>
    classes.flatMap((before) =>
      (others.get(kind) ?? [])
        .filter((after) => compareFigures(before.best, after.best).refusals.length === 0)
        .map((after) => ({
          before: before.best,
          after: after.best,
          among: before.size * after.size,
        })),
    ),
  );
}

/** What the differences of one range have in common; both sides of a candidate agree on it. */
export function kindOf({ pay, statistic, country, place, level }: PayFigure): string {
  const { money, period, basis } = pay.value;
  return JSON.stringify([statistic, basis, country, place, level, period, money.currency]);
}

function classOf(figure: PayFigure): string {
  const { minYears, maxYears, editionId } = figure;
  const years = yearsObserved(figure);
  return JSON.stringify([kindOf(figure), minYears, maxYears, editionId, years]);
}

const sourcesOf = ({ before, after }: Candidate): string =>
  JSON.stringify([before.sourceId, after.sourceId]);

interface Kind {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly publishers: number;
}

function compareKinds(a: Kind, b: Kind): number {
  const [first, second] = [a.candidates[0]?.before, b.candidates[0]?.before];
  if (!first || !second) return 0;
  return (
    Number(isCentral(second)) - Number(isCentral(first)) ||
    b.publishers - a.publishers ||
    statisticRank(first.statistic) - statisticRank(second.statistic) ||
    Number(first.level !== null) - Number(second.level !== null) ||
    Number(first.place !== null) - Number(second.place !== null) ||
    sampleOf(b) - sampleOf(a) ||
    compareText(a.key, b.key)
  );
}

/** How many people or rows the pair rests on that rests on most: the smaller side counts. */
function sampleOf({ candidates }: Kind): number {
  return candidates.reduce(
    (most, { before, after }) =>
      Math.max(most, Math.min(before.sampleSize ?? 0, after.sampleSize ?? 0)),
    0,
  );
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(differsInExperience(a)) - Number(differsInExperience(b)) ||
    comparePreference(a.before, b.before) ||
    comparePreference(a.after, b.after)
  );
}

function differsInExperience({ before, after }: Candidate): boolean {
  return before.minYears !== after.minYears || before.maxYears !== after.maxYears;
}

/** The difference of two figures; `among`: how many pairs they were chosen from. */
export function changePair(before: PayFigure, after: PayFigure, among: number): ChangePair {
  const [from, to] = [before.pay.value.money, after.pay.value.money];
  const difference = combine(
    [before.pay, after.pay],
    { operation: "SUBTRACT", description: `${named(after)} less ${named(before)}.` },
    () => subtractMoney(to, from),
  );
  const choice = `Chose ${formatMoney(from)} and ${formatMoney(to)} among ${among} pairs that may be subtracted: the same experience first, then the latest observation, then the most general experience.`;
  return {
    sourceId: before.sourceId,
    before,
    after,
    difference:
      among === 1
        ? difference
        : derive(difference, { operation: "SELECT", description: choice }, (value) => value),
    percent: percentChange(from, to),
    among,
  };
}

/** An amount in full with the salary that states it, so that the sum can be redone and no two read alike. */
function named({ pay }: PayFigure): string {
  return `${formatMoney(pay.value.money)} (${pay.provenance.salaryIds.join(", ")})`;
}
