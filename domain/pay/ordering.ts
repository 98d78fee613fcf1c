import type { TitlePay } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import type { OneSourcePair, OrderedTitle, OrderFlip } from "../evidence/order-answers";
import { memoizeOf } from "../evidence/scope";
import type { FlipOutcome } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { type ChosenPairs, choosePairs } from "./change-pairs";
import { majorityWay, publishersOf } from "./comparability";

/**
 * Titles ordered by pay, highest first. Two titles are ordered by the majority of the publishers that
 * cover both; where none does, by figures across sources if all of them agree; else their order is
 * not known. A title's position follows from how many others it is above less how many it is below
 * (Copeland's rule), so that no average over sources is needed; equals share a position.
 *
 * Every pair is looked at again without each publisher in turn. A title rests on a publisher without
 * which it would stand elsewhere, or in another order with some title, ties included. Titles without
 * a figure have no place. The rows are as their sources print them; `asOf` says who publishes them.
 */
export function orderTitles(
  evidence: Evidence,
  rows: readonly TitlePay[],
  asOf: Date,
): OrderedTitle[] {
  const stating = rows.filter((row) => row.bySource.length > 0);
  const placed = stating.map(({ titleId }) => titleId);
  const publisherOf = publishersOf(evidence, asOf);
  const choose = memoizeOf((before: TitlePay) =>
    memoizeOf((after: TitlePay) => choosePairs(before, after, publisherOf)),
  );
  const wayOfPay = memoizeOf((before: TitlePay) =>
    memoizeOf((after: TitlePay) => majorityWay(choose(before)(after), publisherOf)),
  );
  const whole = orderOf(stating, wayOfPay);
  const publishers = publishersOfRows(stating, publisherOf);
  const without = [...publishers].map(([publisherId, sourceIds]): Without => {
    const less = leavingOut(stating, sourceIds);
    const left = new Set(less.map(({ titleId }) => titleId));
    const before = orderOf(
      stating.filter(({ titleId }) => left.has(titleId)),
      wayOfPay,
    );
    return { publisherId, sourceIds, left, before, after: orderOf(less, wayOfPay) };
  });
  return [...placed]
    .sort((a, b) => whole.position(a) - whole.position(b) || compareText(a, b))
    .map((titleId) => {
      const moves = placed.flatMap((other) =>
        without.flatMap((less) => movesOf(titleId, other, less)),
      );
      const own = stating.filter((row) => row.titleId === titleId);
      const stated = new Set(own.flatMap(({ bySource }) => bySource.map((pay) => pay.sourceId)));
      const alone = [...publishers].filter(([, sourceIds]) =>
        [...stated].every((sourceId) => sourceIds.includes(sourceId)),
      );
      const moved = without.filter(
        ({ left, before, after }) =>
          left.has(titleId) && before.position(titleId) !== after.position(titleId),
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
        pairsOnOneSource: own.flatMap((row) => pairsOnOneSource(row, stating, choose)),
      };
    });
}

/** The sources that state pay for the titles, by their publisher. */
function publishersOfRows(
  rows: readonly TitlePay[],
  publisherOf: (sourceId: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const sourceIds = new Set(rows.flatMap(({ bySource }) => bySource.map((pay) => pay.sourceId)));
  return groupBy(sourceIds, publisherOf);
}

/** What follows from the pay of two titles. */
type OfTwo<T> = (before: TitlePay) => (after: TitlePay) => T;

/** How some titles stand to each other. */
interface Order {
  /** 1 where the second pays more than the first, -1 where less, 0 where that is not known. */
  readonly way: (first: string, second: string) => number;
  /** 1 is the highest paid; titles that are level share a position. */
  readonly position: (titleId: string) => number;
}

function orderOf(rows: readonly TitlePay[], wayOfPay: OfTwo<number>): Order {
  const byId = new Map(rows.map((row) => [row.titleId, row]));
  const way = (first: string, second: string) => {
    const [before, after] = [byId.get(first), byId.get(second)];
    return before && after && before !== after ? wayOfPay(before)(after) : 0;
  };
  const scores = rows.map(({ titleId }) =>
    rows.reduce((score, other) => score - way(titleId, other.titleId), 0),
  );
  const positions = new Map(
    rows.map(({ titleId }, place) => [
      titleId,
      1 + scores.filter((score) => score > (scores[place] ?? 0)).length,
    ]),
  );
  return { way, position: (titleId) => positions.get(titleId) ?? 1 };
}

/** A publisher that is left out, the titles that keep a figure, and their order with and without it. */
interface Without {
  readonly publisherId: string;
  readonly sourceIds: readonly string[];
  readonly left: ReadonlySet<string>;
  readonly before: Order;
  readonly after: Order;
}

function movesOf(titleId: string, other: string, less: Without): OrderFlip[] {
  if (!(less.left.has(titleId) && less.left.has(other))) return [];
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
  row: TitlePay,
  rows: readonly TitlePay[],
  choose: OfTwo<ChosenPairs>,
): OneSourcePair[] {
  return rows.flatMap((other) => {
    if (other === row) return [];
    const [only, ...others] = choose(row)(other).sameSource;
    return only && others.length === 0
      ? [{ withTitleId: other.titleId, sourceId: only.before.sourceId }]
      : [];
  });
}

/**
 * The titles that keep a figure where some sources are left out. One that loses none stays the same
 * object, so that nothing is worked out again of it: what a source states hangs on no other.
 */
function leavingOut(rows: readonly TitlePay[], sourceIds: readonly string[]): TitlePay[] {
  return rows.flatMap((row): TitlePay[] => {
    const bySource = row.bySource.filter(({ sourceId }) => !sourceIds.includes(sourceId));
    if (bySource.length === row.bySource.length) return [row];
    return bySource.length > 0 ? [{ ...row, bySource }] : [];
  });
}
