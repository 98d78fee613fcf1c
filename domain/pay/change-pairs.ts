import type { ChangePair, PayFigure, SourcePay, TitlePay } from "../evidence/answers";
import { percentChange, subtractMoney } from "../evidence/money";
import { combine, derive } from "../evidence/provenance";
import { memoizeOf } from "../evidence/scope";
import { yearsObserved } from "../evidence/times";
import { compareText, groupBy } from "../text/lists";
import { formatMoney } from "../words/format";
import { mayBeSubtracted } from "./comparability";
import { comparePreference, isCentral, statisticRank } from "./select";

/** Two figures that may be subtracted, and how many pairs there were to choose from. */
export interface ChosenPair {
  readonly before: PayFigure;
  readonly after: PayFigure;
  readonly among: number;
}

/** The pairs of one kind, and the sources whose pairs are of other kinds only. */
interface KindOfPairs {
  readonly pairs: readonly ChosenPair[];
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
function pairsOf(
  before: readonly SourcePay[],
  after: readonly SourcePay[],
  sameSource: boolean,
  publisherOf: (sourceId: string) => string,
): KindOfPairs {
  const matches = before.flatMap((left) =>
    after
      .filter((right) => (left.sourceId === right.sourceId) === sameSource)
      .flatMap((right) => matchesOf(left, right)),
  );
  const kinds = [...groupBy(matches, ({ kind }) => kind)].map(
    ([key, own]): Kind => ({ key, matches: own, publishers: publishersIn(own, publisherOf) }),
  );
  const [first, ...others] = kinds;
  if (!first) return { pairs: [], otherKinds: [] };
  const chosen = others.reduce((a, b) => (compareKinds(b, a) < 0 ? b : a), first);
  const used = new Set(chosen.matches.map(({ sourceId }) => sourceId));
  const found = new Set(matches.map(({ sourceId }) => sourceId));
  return {
    pairs: chosen.matches.flatMap((match) => preferredPair(match) ?? []),
    otherKinds: [...found].filter((sourceId) => !used.has(sourceId)),
  };
}

/** What is subtracted between two titles. */
export interface ChosenPairs {
  /** The pairs inside one source, and the sources whose pairs are of other kinds only. */
  readonly sameSource: readonly ChosenPair[];
  readonly otherKinds: readonly string[];
  /** Those, or else pairs across sources. */
  readonly used: readonly ChosenPair[];
}

/** Pairs inside the sources that state both titles; where there are none, pairs across sources. */
export function choosePairs(
  before: Pick<TitlePay, "bySource">,
  after: Pick<TitlePay, "bySource">,
  publisherOf: (sourceId: string) => string,
): ChosenPairs {
  const among = (sameSource: boolean) =>
    pairsOf(before.bySource, after.bySource, sameSource, publisherOf);
  const { pairs: sameSource, otherKinds } = among(true);
  return { sameSource, otherKinds, used: sameSource.length > 0 ? sameSource : among(false).pairs };
}

/** Figures of one kind that differ in nothing that decides whether they may be subtracted. */
interface FigureClass {
  /** The one that is preferred. */
  readonly best: PayFigure;
  readonly size: number;
}

/** The figures of two sources, or of one for two titles, of one kind, some of which may be subtracted. */
interface Match {
  readonly kind: string;
  /** The source of the first title. */
  readonly sourceId: string;
  readonly left: readonly FigureClass[];
  readonly right: readonly FigureClass[];
  /** How many people or rows the pair rests on that rests on most: the smaller side counts. */
  readonly sample: number;
}

/**
 * The figures of a source by kind and class, largest sample first: there may be thousands of one
 * class, and one stands for all.
 */
const classesOf = memoizeOf(({ figures }: SourcePay): ReadonlyMap<string, FigureClass[]> => {
  return new Map(
    [...groupBy(figures, kindOf)].map(([kind, own]) => [
      kind,
      [...groupBy(own, classOf).values()]
        .flatMap(classOfAll)
        .sort((a, b) => sampleOf(b) - sampleOf(a)),
    ]),
  );
});

function classOfAll([first, ...others]: readonly PayFigure[]): FigureClass[] {
  if (!first) return [];
  const best = others.reduce((a, b) => (comparePreference(b, a) < 0 ? b : a), first);
  return [{ best, size: others.length + 1 }];
}

/** What two sources have in common, kind by kind: worked out once, whichever others are left out. */
const matchesFrom = memoizeOf((left: SourcePay) =>
  memoizeOf((right: SourcePay): readonly Match[] => {
    const others = classesOf(right);
    return [...classesOf(left)].flatMap(([kind, classes]): Match[] => {
      const own = others.get(kind) ?? [];
      const sample = largestSample(classes, own);
      return sample === null
        ? []
        : [{ kind, sourceId: left.sourceId, left: classes, right: own, sample }];
    });
  }),
);
const matchesOf = (left: SourcePay, right: SourcePay) => matchesFrom(left)(right);

/** Null where nothing may be subtracted. Both sides come with the largest sample first. */
function largestSample(left: readonly FigureClass[], right: readonly FigureClass[]): number | null {
  let most: number | null = null;
  for (const before of left) {
    for (const after of right) {
      const sample = Math.min(sampleOf(before), sampleOf(after));
      if (most !== null && sample <= most) break;
      if (mayBeSubtracted(before.best, after.best)) most = sample;
    }
  }
  return most;
}

const sampleOf = ({ best }: FigureClass): number => best.sampleSize ?? 0;

/** The pair that stands for a source, and among how many it was chosen. */
const preferredPair = memoizeOf(({ left, right }: Match): ChosenPair | null => {
  let best: ChosenPair | null = null;
  let among = 0;
  for (const before of left) {
    for (const after of right) {
      if (!mayBeSubtracted(before.best, after.best)) continue;
      among += before.size * after.size;
      const pair = { before: before.best, after: after.best, among };
      if (best === null || comparePairs(pair, best) < 0) best = pair;
    }
  }
  return best && { ...best, among };
});

/** What the differences of one range have in common; both sides of a candidate agree on it. */
export function kindOf({ pay, statistic, country, place, level }: PayFigure): string {
  const { money, period, basis } = pay.value;
  return JSON.stringify([statistic, basis, country, place, level, period, money.currency]);
}

/** What else decides whether figures of one kind may be subtracted. */
export function classOf(figure: PayFigure): string {
  const { minYears, maxYears, editionId } = figure;
  return JSON.stringify([minYears, maxYears, editionId, yearsObserved(figure)]);
}

interface Kind {
  readonly key: string;
  readonly matches: readonly Match[];
  /** How many publishers state it. */
  readonly publishers: number;
}

function publishersIn(
  matches: readonly Match[],
  publisherOf: (sourceId: string) => string,
): number {
  const sources = matches.flatMap(({ left, right }) =>
    [left, right].flatMap(([first]) => first ?? []),
  );
  return new Set(sources.map(({ best }) => publisherOf(best.sourceId))).size;
}

function compareKinds(a: Kind, b: Kind): number {
  const [first, second] = [a, b].map(({ matches }) => matches[0]?.left[0]?.best);
  if (!first || !second) return 0;
  return (
    Number(isCentral(second)) - Number(isCentral(first)) ||
    b.publishers - a.publishers ||
    statisticRank(first.statistic) - statisticRank(second.statistic) ||
    Number(first.level !== null) - Number(second.level !== null) ||
    Number(first.place !== null) - Number(second.place !== null) ||
    mostOf(b) - mostOf(a) ||
    compareText(a.key, b.key)
  );
}

const mostOf = ({ matches }: Kind) =>
  matches.reduce((most, { sample }) => Math.max(most, sample), 0);

function comparePairs(a: ChosenPair, b: ChosenPair): number {
  return (
    Number(differsInExperience(a)) - Number(differsInExperience(b)) ||
    comparePreference(a.before, b.before) ||
    comparePreference(a.after, b.after)
  );
}

function differsInExperience({ before, after }: ChosenPair): boolean {
  return before.minYears !== after.minYears || before.maxYears !== after.maxYears;
}

/** The difference of two figures, with what it was worked out from. */
export function changePair({ before, after, among }: ChosenPair): ChangePair {
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
