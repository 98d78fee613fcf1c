import type { OneSourcePair, OrderedTitle, OrderFlip, PayChange, TitlePay } from "./answers";
import { payChange } from "./change";
import type { Evidence } from "./evidence";
import type { Scope } from "./scope";
import { compareText } from "./text-order";

/**
 * Titles ordered by pay, highest first. Two titles are ordered by the majority of the sources that
 * cover both; where none does, by figures across sources if all of them agree; else their order is
 * not known. A title's position follows from how many others it is above less how many it is below
 * (Copeland's rule), so that no average over sources is needed; equals share a position.
 *
 * Every pair is looked at again without each source in turn. Titles without a figure have no place.
 */
export function orderTitles(
  evidence: Evidence,
  rows: readonly TitlePay[],
  scope: Scope,
): OrderedTitle[] {
  const placed = rows.filter((row) => row.bySource.length > 0);
  const scores = new Map(
    placed.map((row) => [
      row.titleId,
      placed.reduce((score, other) => score - order(evidence, row, other, scope), 0),
    ]),
  );
  const scoreOf = (row: TitlePay) => scores.get(row.titleId) ?? 0;
  return [...placed]
    .sort((a, b) => scoreOf(b) - scoreOf(a) || compareText(a.titleId, b.titleId))
    .map((row) => {
      const flips = flipsOf(evidence, row, placed, scope);
      const only = row.bySource.length === 1 ? row.bySource.map((pay) => pay.sourceId) : [];
      return {
        titleId: row.titleId,
        position: 1 + placed.filter((other) => scoreOf(other) > scoreOf(row)).length,
        restsOnSourceIds: [...new Set([...only, ...flips.map((flip) => flip.withoutSourceId)])],
        flips,
        pairsOnOneSource: pairsOnOneSource(evidence, row, placed, scope),
      };
    });
}

/** 1 where `b` pays more than `a`, -1 where less, 0 where the order is not known. */
function order(evidence: Evidence, a: TitlePay, b: TitlePay, scope: Scope): number {
  return a.titleId === b.titleId ? 0 : voteOf(payChange(evidence, a.titleId, b.titleId, scope));
}

function voteOf({ comparability, pairs, direction }: PayChange): number {
  if (comparability === "SAME_SOURCE") {
    const votes = pairs.map(({ difference }) => difference.value.amount.cmp(0));
    return Math.sign(votes.reduce<number>((sum, vote) => sum + vote, 0));
  }
  return direction === "UP" ? 1 : direction === "DOWN" ? -1 : 0;
}

/** The other titles that exactly one source covers together with this one. */
function pairsOnOneSource(
  evidence: Evidence,
  row: TitlePay,
  placed: readonly TitlePay[],
  scope: Scope,
): OneSourcePair[] {
  return placed.flatMap((other) => {
    if (other.titleId === row.titleId) return [];
    const { pairs } = payChange(evidence, row.titleId, other.titleId, scope);
    const [only] = pairs;
    return only && pairs.length === 1
      ? [{ withTitleId: other.titleId, sourceId: only.sourceId }]
      : [];
  });
}

function flipsOf(
  evidence: Evidence,
  row: TitlePay,
  placed: readonly TitlePay[],
  scope: Scope,
): OrderFlip[] {
  return placed.flatMap((other) => {
    const all = order(evidence, row, other, scope);
    if (all === 0) return [];
    const sourceIds = new Set([...row.bySource, ...other.bySource].map((pay) => pay.sourceId));
    return [...sourceIds]
      .filter((sourceId) => order(evidence, row, other, without(scope, sourceId)) === -all)
      .map((withoutSourceId) => ({ withTitleId: other.titleId, withoutSourceId }));
  });
}

function without(scope: Scope, sourceId: string): Scope {
  const excludeSources = [...(scope.where.excludeSources ?? []), sourceId];
  return { ...scope, where: { ...scope.where, excludeSources } };
}
