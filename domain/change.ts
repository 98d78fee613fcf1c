import type { ChangePair, PayChange } from "./answers";
import { pairsOf } from "./change-pairs";
import { explainChange, refusalMissing, unusedSources } from "./change-words";
import type { Evidence } from "./evidence";
import { titlePay } from "./figure";
import { weakest } from "./grade";
import { groupBy } from "./group";
import { compareMoney, type Money } from "./money";
import { combine, type Sourced } from "./provenance";
import { remembered } from "./remembered";
import type { Scope } from "./scope";
import type { Direction } from "./vocabulary";

/**
 * The change of pay from one title to another. It is measured inside each source that covers both
 * titles comparably, and summarised as the least and the greatest difference of one kind: unlike
 * bases, statistics, countries, periods or currencies never end one range. Where no source does,
 * figures of different sources are subtracted and the change is marked so; where nothing may be
 * subtracted it is missing. Averages over sources are never formed.
 */
export const payChange = remembered<[fromTitleId: string, toTitleId: string], PayChange>(
  computeChange,
);

function computeChange(
  evidence: Evidence,
  fromTitleId: string,
  toTitleId: string,
  scope: Scope,
): PayChange {
  const before = titlePay(evidence, fromTitleId, scope);
  const after = titlePay(evidence, toTitleId, scope);
  const { pairs: sameSource, otherKinds } = pairsOf(before.bySource, after.bySource, true);
  const used =
    sameSource.length > 0 ? sameSource : pairsOf(before.bySource, after.bySource, false).pairs;
  const comparability =
    sameSource.length > 0 ? "SAME_SOURCE" : used.length > 0 ? "CROSS_SOURCE" : "NONE";
  const coversBoth = before.bySource.some(({ sourceId }) =>
    after.bySource.some((pay) => pay.sourceId === sourceId),
  );
  const range = summarise(used);
  const missing =
    used.length > 0 ? null : (before.missing ?? after.missing ?? refusalMissing(before, after));
  const unused = unusedSources(before, after, sameSource, otherKinds);
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
    grade: weakest(comparability === "CROSS_SOURCE" ? [...grades, "LOW"] : grades),
    missing,
    explanation: explainChange(evidence, { comparability, used, coversBoth, missing }, scope.asOf),
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
