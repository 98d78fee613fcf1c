import type { CareerStep, Catalogue } from "../evidence/evidence";
import { standingGraph } from "../progression/standing-graph";
import { compareText, groupBy } from "../text/lists";

/** The shortest way between two titles, its ends included. */
export interface ShortestWay {
  readonly titleIds: readonly string[];
}

/**
 * For every two published titles that moves lead between, the shortest way, the first by the names of its
 * steps: all those from one title in one walk over the steps.
 */
export function waysBetween(catalogue: Catalogue, asOf: Date): ShortestWay[] {
  const { titles, steps } = standingGraph(catalogue, asOf);
  const moves = steps
    .flatMap(({ isMove, step }) => (isMove ? step : []))
    .sort((a, b) => compareText(a.id, b.id));
  const leaving = groupBy(moves, ({ fromTitleId }) => fromTitleId);
  return [...titles.keys()].sort(compareText).flatMap((from) => waysFrom(from, leaving));
}

function waysFrom(
  from: string,
  leaving: ReadonlyMap<string, readonly CareerStep[]>,
): ShortestWay[] {
  const ways: ShortestWay[] = [{ titleIds: [from] }];
  const seen = new Set([from]);
  for (const { titleIds } of ways) {
    for (const { toTitleId } of leaving.get(titleIds.at(-1) ?? from) ?? []) {
      if (seen.has(toTitleId)) continue;
      seen.add(toTitleId);
      ways.push({ titleIds: [...titleIds, toTitleId] });
    }
  }
  return ways.slice(1);
}
