import { standingAt } from "./as-of";
import type { Evidence } from "./evidence";
import { salariesInScope } from "./filter";
import { memoize } from "./memoize";
import type { Scope } from "./scope";

/**
 * How many publishers cover a title, by country: those that were read themselves and state pay for
 * it, whatever the question. Editions and series of one publisher count once; what was read second
 * hand confirms nobody. So a figure has one grade at one moment, wherever it stands.
 */
export function publishersByCountry(
  evidence: Evidence,
  titleId: string,
  asOf: Date,
): ReadonlyMap<string, number> {
  return counts(evidence, titleId, { where: {}, currency: null, asOf });
}

const counts = memoize<[titleId: string], ReadonlyMap<string, number>>(countPublishers);

function countPublishers(
  evidence: Evidence,
  titleId: string,
  scope: Scope,
): ReadonlyMap<string, number> {
  const firstHand = new Map(
    standingAt(evidence.sources, scope.asOf)
      .filter(({ citedById }) => citedById === null)
      .map(({ id, publisherId }) => [id, publisherId]),
  );
  const byCountry = new Map<string, Set<string>>();
  for (const { sourceId, country } of salariesInScope(evidence, titleId, scope)) {
    const publisherId = firstHand.get(sourceId);
    if (publisherId === undefined) continue;
    const found = byCountry.get(country) ?? new Set<string>();
    byCountry.set(country, found.add(publisherId));
  }
  return new Map([...byCountry].map(([country, publishers]) => [country, publishers.size]));
}
