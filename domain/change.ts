import type { ChangePair, PayChange, PayFigure, SourcePay } from "./answers";
import { explainChange, refusalMissing, unusedSources } from "./change-words";
import { compareFigures } from "./comparability";
import type { Evidence } from "./evidence";
import { titlePay } from "./figure";
import { formatMoneyBrief } from "./format";
import { weakest } from "./grade";
import { groupBy } from "./group";
import { compareMoney, type Money, percentChange, subtractMoney } from "./money";
import { combine, type Sourced } from "./provenance";
import type { Scope } from "./scope";
import { comparePreference } from "./select";
import type { Direction } from "./vocabulary";

/**
 * The change of pay from one title to another. It is measured inside each source that covers both
 * titles comparably, and summarised as the least and the greatest difference. Where no source does,
 * figures of different sources are subtracted and the change is marked so; where nothing may be
 * subtracted it is missing. Averages over sources are never formed.
 */
export function payChange(
  evidence: Evidence,
  fromTitleId: string,
  toTitleId: string,
  scope: Scope,
): PayChange {
  const before = titlePay(evidence, fromTitleId, scope);
  const after = titlePay(evidence, toTitleId, scope);
  const refusals: string[] = [];
  const paired = pairsOf(before.bySource, after.bySource, true, refusals);
  const sameSource = inOneUnit(paired);
  const crossSource =
    sameSource.length > 0
      ? []
      : inOneUnit(pairsOf(before.bySource, after.bySource, false, refusals));
  const used = sameSource.length > 0 ? sameSource : crossSource;
  const comparability =
    sameSource.length > 0 ? "SAME_SOURCE" : used.length > 0 ? "CROSS_SOURCE" : "NONE";
  const range = summarise(used);
  const missing =
    used.length > 0 ? null : (before.missing ?? after.missing ?? refusalMissing(refusals));
  const unused = unusedSources(before, after, sameSource, paired);
  const grades = used.flatMap(({ before: a, after: b }) => [
    a.gradeExplanation.grade,
    b.gradeExplanation.grade,
  ]);
  return {
    fromTitleId,
    toTitleId,
    comparability,
    direction: directionOf(used.map((pair) => pair.difference.value)),
    ...range,
    pairs: sameSource,
    agreeing: sameSource.length > 0 ? largestAgreement(sameSource) : null,
    unused,
    grade: weakest(comparability === "SAME_SOURCE" ? grades : [...grades, "LOW"]),
    missing,
    explanation: explainChange(evidence, { comparability, used, missing }, scope.asOf),
  };
}

/** For each source, or each two sources, the preferred two figures that may be subtracted. */
function pairsOf(
  before: readonly SourcePay[],
  after: readonly SourcePay[],
  sameSource: boolean,
  refusals: string[],
): ChangePair[] {
  return before.flatMap((left) =>
    after
      .filter((right) => (left.sourceId === right.sourceId) === sameSource)
      .flatMap((right) => preferredPair(left, right, refusals) ?? []),
  );
}

/**
 * The pairs of one currency and period that are the most; of as many, those that come first.
 * Differences in other units are set on no common scale.
 */
function inOneUnit(pairs: readonly ChangePair[]): ChangePair[] {
  const units = groupBy(
    pairs,
    ({ before: { pay } }) => `${pay.value.money.currency} ${pay.value.period}`,
  );
  return [...units.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function preferredPair(left: SourcePay, right: SourcePay, refusals: string[]): ChangePair | null {
  const candidates = left.figures.flatMap((a) => right.figures.map((b) => [a, b] as const));
  const ranked = candidates.sort(
    ([a1, b1], [a2, b2]) =>
      Number(differsInExperience(a1, b1)) - Number(differsInExperience(a2, b2)) ||
      comparePreference(a1, a2) ||
      comparePreference(b1, b2),
  );
  for (const [a, b] of ranked) {
    const verdict = compareFigures(a, b);
    if (verdict.refusals.length === 0) return changePair(a, b);
    refusals.push(...verdict.refusals);
  }
  return null;
}

function differsInExperience(a: PayFigure, b: PayFigure): boolean {
  return a.minYears !== b.minYears || a.maxYears !== b.maxYears || a.level !== b.level;
}

function changePair(before: PayFigure, after: PayFigure): ChangePair {
  const [from, to] = [before.pay.value.money, after.pay.value.money];
  const description = `${formatMoneyBrief(to)} less ${formatMoneyBrief(from)}.`;
  return {
    sourceId: before.sourceId,
    before,
    after,
    difference: combine([before.pay, after.pay], { operation: "SUBTRACT", description }, () =>
      subtractMoney(to, from),
    ),
    percent: percentChange(from, to),
  };
}

type Range = Pick<PayChange, "low" | "high" | "percentLow" | "percentHigh">;

function summarise(pairs: readonly ChangePair[]): Range {
  const byDifference = [...pairs].sort((a, b) =>
    compareMoney(a.difference.value, b.difference.value),
  );
  const lowest = byDifference[0];
  const highest = byDifference[byDifference.length - 1];
  if (!lowest || !highest) return { low: null, high: null, percentLow: null, percentHigh: null };
  const percents = pairs.flatMap((pair) => pair.percent ?? []);
  return {
    low: extreme(pairs, lowest, "least"),
    high: extreme(pairs, highest, "greatest"),
    percentLow: percents.length > 0 ? Math.min(...percents) : null,
    percentHigh: percents.length > 0 ? Math.max(...percents) : null,
  };
}

function extreme(pairs: readonly ChangePair[], chosen: ChangePair, which: string): Sourced<Money> {
  if (pairs.length === 1) return chosen.difference;
  const description = `The ${which} of ${pairs.length} differences.`;
  const inputs = pairs.map((pair) => pair.difference);
  return combine(inputs, { operation: "SUMMARISE", description }, () => chosen.difference.value);
}

const sign = ({ amount }: Money): number => (amount.gt(0) ? 1 : amount.lt(0) ? -1 : 0);

function directionOf(differences: readonly Money[]): Direction {
  const signs = new Set(differences.map(sign));
  if (signs.size === 0) return "UNKNOWN";
  if (signs.size > 1) return "MIXED";
  return signs.has(1) ? "UP" : signs.has(-1) ? "DOWN" : "FLAT";
}

/** How many pairs point the way that most of them point. */
function largestAgreement(pairs: readonly ChangePair[]): number {
  const groups = groupBy(pairs, (pair) => sign(pair.difference.value));
  return Math.max(...[...groups.values()].map((group) => group.length));
}
