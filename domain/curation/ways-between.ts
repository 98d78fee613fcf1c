import type { CareerStep, Catalogue } from "../evidence/evidence";
import { publishedAt } from "../evidence/times";
import { isMove } from "../progression/step-supports";
import { compareText, groupBy } from "../text/lists";

/** The shortest way between two titles, its ends included. */
export interface Way {
  readonly titleIds: readonly string[];
}

/**
 * For every two published titles that moves lead between, the shortest way, as `findPath` finds it: all
 * those from one title in one walk over the steps.
 */
export function waysBetween(catalogue: Catalogue, asOf: Date): Way[] {
  const titles = new Set(publishedAt(catalogue.titles, asOf).map(({ id }) => id));
  const steps = publishedAt(catalogue.steps, asOf)
    .filter(({ fromTitleId, toTitleId }) => titles.has(fromTitleId) && titles.has(toTitleId))
    .filter((step) => isMove(catalogue, step, asOf))
    .sort((a, b) => compareText(a.id, b.id));
  const leaving = groupBy(steps, ({ fromTitleId }) => fromTitleId);
  return [...titles].sort(compareText).flatMap((from) => waysFrom(from, leaving));
}

function waysFrom(from: string, leaving: ReadonlyMap<string, readonly CareerStep[]>): Way[] {
  const ways: Way[] = [{ titleIds: [from] }];
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
