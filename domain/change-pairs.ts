import type { ChangePair, PayFigure, SourcePay } from "./answers";
import { compareFigures } from "./comparability";
import { formatMoney } from "./format";
import { groupBy } from "./group";
import { percentChange, subtractMoney } from "./money";
import { combine, derive } from "./provenance";
import { comparePreference, isCentral } from "./select";
import { compareText } from "./text-order";

/** Two figures that may be subtracted. */
interface Candidate {
  readonly before: PayFigure;
  readonly after: PayFigure;
}

/** The pairs of one kind, and the sources whose pairs are of other kinds only. */
export interface KindOfPairs {
  readonly pairs: readonly ChangePair[];
  readonly otherKinds: readonly string[];
}

/**
 * One pair of figures for each source that covers both titles (or for each two sources that cover one
 * each), all of one kind: the same statistic, basis, country, place, period and currency, so that their
 * differences may stand in one range.
 *
 * The kind is chosen by rule: one that states the middle before one that states an end; then the one
 * that most sources state; then the median before the mean before an average that does not say which.
 * Inside a source: the same experience on both sides first, then as figures are preferred (select.ts).
 */
export function pairsOf(
  before: readonly SourcePay[],
  after: readonly SourcePay[],
  sameSource: boolean,
): KindOfPairs {
  const candidates = before.flatMap((left) =>
    after
      .filter((right) => (left.sourceId === right.sourceId) === sameSource)
      .flatMap((right) => candidatesOf(left, right)),
  );
  const kinds = [...groupBy(candidates, ({ before }) => kindOf(before))].sort(compareKinds);
  const chosen = kinds[0]?.[1] ?? [];
  const pairs = [...groupBy(chosen, sourcesOf).values()].flatMap((ofSource) => {
    const [best] = [...ofSource].sort(compareCandidates);
    return best ? [changePair(best, ofSource.length)] : [];
  });
  const used = new Set(pairs.map((pair) => pair.sourceId));
  const found = new Set(candidates.map((candidate) => candidate.before.sourceId));
  return { pairs, otherKinds: [...found].filter((sourceId) => !used.has(sourceId)) };
}

function candidatesOf(left: SourcePay, right: SourcePay): Candidate[] {
  // Figures of unlike kinds are never compared: there are too many pairs to try them all.
  const others = groupBy(right.figures, kindOf);
  return left.figures.flatMap((before) =>
    (others.get(kindOf(before)) ?? [])
      .filter((after) => compareFigures(before, after).refusals.length === 0)
      .map((after) => ({ before, after })),
  );
}

/** What the differences of one range have in common; both sides of a candidate agree on it. */
function kindOf({ pay, statistic, country, place }: PayFigure): string {
  const { money, period, basis } = pay.value;
  return JSON.stringify([statistic, basis, country, place, period, money.currency]);
}

const sourcesOf = ({ before, after }: Candidate): string =>
  JSON.stringify([before.sourceId, after.sourceId]);

type Kind = readonly [key: string, candidates: readonly Candidate[]];

function compareKinds([aKey, a]: Kind, [bKey, b]: Kind): number {
  const [first, second] = [a[0]?.before, b[0]?.before];
  if (!first || !second) return 0;
  const sources = (candidates: readonly Candidate[]) => groupBy(candidates, sourcesOf).size;
  return (
    Number(isCentral(second)) - Number(isCentral(first)) ||
    sources(b) - sources(a) ||
    (first.statistic === second.statistic ? 0 : comparePreference(first, second)) ||
    compareText(aKey, bKey)
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
  return (
    before.minYears !== after.minYears ||
    before.maxYears !== after.maxYears ||
    before.level !== after.level
  );
}

function changePair({ before, after }: Candidate, among: number): ChangePair {
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
  };
}

/** An amount in full with the salary that states it, so that the sum can be redone and no two read alike. */
function named({ pay }: PayFigure): string {
  return `${formatMoney(pay.value.money)} (${pay.provenance.salaryIds.join(", ")})`;
}
