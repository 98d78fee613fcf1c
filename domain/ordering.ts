import type { OneSourcePair, OrderedTitle, OrderFlip, TitlePay } from "./answers";
import { payChange } from "./change";
import type { Evidence } from "./evidence";
import { titlePay } from "./figure";
import { groupBy } from "./group";
import { majorityWay, publishersOf } from "./publisher-votes";
import { asPrinted, type Scope } from "./scope";
import { compareText } from "./text-order";
import type { FlipOutcome } from "./vocabulary";

/**
 * Titles ordered by pay, highest first. Two titles are ordered by the majority of the publishers that
 * cover both; where none does, by figures across sources if all of them agree; else their order is
 * not known. A title's position follows from how many others it is above less how many it is below
 * (Copeland's rule), so that no average over sources is needed; equals share a position.
 *
 * Every pair is looked at again without each publisher in turn. A title rests on a publisher without
 * which it would stand elsewhere, or in another order with some title, ties included. Titles without
 * a figure have no place.
 */
export function orderTitles(
  evidence: Evidence,
  rows: readonly TitlePay[],
  scope: Scope,
): OrderedTitle[] {
  const placed = rows.filter((row) => row.bySource.length > 0).map(({ titleId }) => titleId);
  const printed = asPrinted({ ...scope, beside: scope.beside ?? placed });
  const publishers = publishersOfRows(evidence, rows, printed.asOf);
  const whole = orderOf(evidence, placed, printed);
  const without = [...publishers].map(([publisherId, sourceIds]): Without => {
    const less = leavingOut(printed, sourceIds);
    const left = placed.filter((id) => titlePay(evidence, id, less).bySource.length > 0);
    return {
      publisherId,
      sourceIds,
      left,
      before: orderOf(evidence, left, printed),
      after: orderOf(evidence, left, less),
    };
  });
  return [...placed]
    .sort((a, b) => whole.position(a) - whole.position(b) || compareText(a, b))
    .map((titleId) => {
      const moves = placed.flatMap((other) =>
        without.flatMap((less) => movesOf(titleId, other, less)),
      );
      const own = rows.find((row) => row.titleId === titleId)?.bySource ?? [];
      const stated = new Set(own.map(({ sourceId }) => sourceId));
      const alone = [...publishers].filter(([, sourceIds]) =>
        [...stated].every((sourceId) => sourceIds.includes(sourceId)),
      );
      const moved = without.filter(
        ({ left, before, after }) =>
          left.includes(titleId) && before.position(titleId) !== after.position(titleId),
      );
      return {
        titleId,
        position: whole.position(titleId),
        restsOnSourceIds: [
          ...new Set([
            ...alone.flatMap(([, sourceIds]) => sourceIds.filter((id) => stated.has(id))),
            ...moves.map((flip) => flip.withoutSourceId),
            ...moved.flatMap(({ sourceIds }) => sourceIds),
          ]),
        ],
        flips: moves.filter(({ outcome }) => outcome === "REVERSED"),
        ties: moves.filter(({ outcome }) => outcome !== "REVERSED"),
        pairsOnOneSource: pairsOnOneSource(evidence, titleId, placed, printed),
      };
    });
}

/** The sources that state pay for the titles, by their publisher. */
function publishersOfRows(
  evidence: Evidence,
  rows: readonly TitlePay[],
  asOf: Date,
): ReadonlyMap<string, readonly string[]> {
  const sourceIds = new Set(rows.flatMap(({ bySource }) => bySource.map((pay) => pay.sourceId)));
  return groupBy(sourceIds, publishersOf(evidence, asOf));
}

/** How some titles stand to each other. */
interface Order {
  /** 1 where the second pays more than the first, -1 where less, 0 where that is not known. */
  readonly way: (first: string, second: string) => number;
  /** 1 is the highest paid; titles that are level share a position. */
  readonly position: (titleId: string) => number;
}

function orderOf(evidence: Evidence, titleIds: readonly string[], scope: Scope): Order {
  const way = (first: string, second: string) =>
    first === second
      ? 0
      : majorityWay(evidence, payChange(evidence, first, second, scope), scope.asOf);
  const scores = new Map(
    titleIds.map((titleId) => [
      titleId,
      titleIds.reduce((score, other) => score - way(titleId, other), 0),
    ]),
  );
  const scoreOf = (titleId: string) => scores.get(titleId) ?? 0;
  return {
    way,
    position: (titleId) => 1 + titleIds.filter((other) => scoreOf(other) > scoreOf(titleId)).length,
  };
}

/** A publisher that is left out, the titles that keep a figure, and their order with and without it. */
interface Without {
  readonly publisherId: string;
  readonly sourceIds: readonly string[];
  readonly left: readonly string[];
  readonly before: Order;
  readonly after: Order;
}

function movesOf(titleId: string, other: string, less: Without): OrderFlip[] {
  if (!(less.left.includes(titleId) && less.left.includes(other))) return [];
  const [before, after] = [less.before.way(titleId, other), less.after.way(titleId, other)];
  if (before === after) return [];
  const outcome: FlipOutcome = before === 0 ? "SETTLED" : after === 0 ? "TIED" : "REVERSED";
  return less.sourceIds.map((withoutSourceId) => ({
    withTitleId: other,
    withoutSourceId,
    withoutPublisherId: less.publisherId,
    outcome,
  }));
}

/** The other titles that exactly one source covers together with this one. */
function pairsOnOneSource(
  evidence: Evidence,
  titleId: string,
  placed: readonly string[],
  scope: Scope,
): OneSourcePair[] {
  return placed.flatMap((other) => {
    if (other === titleId) return [];
    const { pairs } = payChange(evidence, titleId, other, scope);
    const [only] = pairs;
    return only && pairs.length === 1 ? [{ withTitleId: other, sourceId: only.sourceId }] : [];
  });
}

function leavingOut(scope: Scope, sourceIds: readonly string[]): Scope {
  const excludeSources = [...(scope.where.excludeSources ?? []), ...sourceIds];
  return { ...scope, where: { ...scope.where, excludeSources } };
}
