import type { ChangePair } from "../evidence/answers";
import { standingAt } from "../evidence/as-of";
import type { Evidence } from "../evidence/evidence";
import type { Money } from "../evidence/money";
import { groupBy } from "../text/group";
import type { ChosenPairs } from "./change-pairs";

/** Which way each publisher says that pay goes: its sources have one vote together. */
export function votesOf(
  pairs: readonly StatedPair[],
  publisherOf: (sourceId: string) => string,
): PublisherVote[] {
  return [...groupBy(pairs, ({ before }) => publisherOf(before.sourceId))].map(
    ([publisherId, own]): PublisherVote => ({
      publisherId,
      way: Math.sign(own.reduce((sum, pair) => sum + wayOf(pair), 0)),
    }),
  );
}

/** Which way pay goes between two figures that may be subtracted: 1 up, -1 down, 0 neither. */
function wayOf({ before, after }: StatedPair): number {
  return after.pay.value.money.amount.cmp(before.pay.value.money.amount);
}

/** Two figures of one source for two titles, or of two sources. */
type StatedPair = Pick<ChangePair, "before" | "after">;

/** Which way pay goes in the sources of one publisher: 1 up, -1 down, 0 neither. */
export interface PublisherVote {
  readonly publisherId: string;
  readonly way: number;
}

/** How many publishers point the way that most of them point. */
export function largestAgreement(votes: readonly PublisherVote[]): number {
  const groups = groupBy(votes, ({ way }) => way);
  return Math.max(...[...groups.values()].map((group) => group.length));
}

/**
 * Which way most publishers say that pay goes, inside their sources: 1 up, -1 down, 0 where they are
 * divided; across sources, the way that the figures agree on.
 */
export function majorityWay(
  { sameSource, used }: Pick<ChosenPairs, "sameSource" | "used">,
  publisherOf: (sourceId: string) => string,
): number {
  if (sameSource.length > 0) {
    return Math.sign(votesOf(sameSource, publisherOf).reduce((sum, { way }) => sum + way, 0));
  }
  const [way = 0, ...others] = new Set(used.map(wayOf));
  return others.length > 0 ? 0 : way;
}

/** Who publishes a source, by id; the source itself where that is not held. */
export function publishersOf(evidence: Evidence, asOf: Date): (sourceId: string) => string {
  const held = new Map(
    standingAt(evidence.sources, asOf).map(({ id, publisherId }) => [id, publisherId]),
  );
  return (sourceId) => held.get(sourceId) ?? sourceId;
}

/** 1 for more than nothing, -1 for less, else 0. */
export function signOf({ amount }: Money): number {
  return amount.gt(0) ? 1 : amount.lt(0) ? -1 : 0;
}
