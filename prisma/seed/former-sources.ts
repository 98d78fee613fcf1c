import { formatDate } from "@/domain/words/format";
import type { Transaction } from "../client";
import { isoDate } from "../rows";
import type { ContentOf } from "../things";
import { SEED_ACTOR } from "./actor";

/** What has to change so that what stood before there were editions stands as editions. */
export interface FormerSources {
  readonly sources: readonly string[];
  readonly recordSets: readonly string[];
  /** Editions that are of another file than the one that ships, since that was imported. */
  readonly editions: readonly ContentOf["edition"][];
  /** What an importer or a curator recorded of those sources, as of the edition. */
  readonly moved: readonly ContentOf["salary"][];
  /** Ids of what was computed once, by the seed or by what the seed does better, and is no more. */
  readonly withdrawn: readonly string[];
}

const STANDING = { supersededIn: null, withdrawnIn: null } as const;

/**
 * Sources that have the slug of an edition that ships: before there were editions each file of a
 * publisher was one. Their records stay with them: a file has to be read again to see how pay is spread.
 */
export async function formerSources(
  transaction: Transaction,
  editions: readonly ContentOf["edition"][],
  salaries: readonly ContentOf["salary"][],
): Promise<FormerSources> {
  const ids = editions.map(({ id }) => id);
  const sets = [...ids, ...editions.map(({ sourceId }) => sourceId)];
  const [sources, recordSets, seeded] = await Promise.all([
    transaction.source.findMany({ where: { ...STANDING, id: { in: ids } } }),
    transaction.recordSet.findMany({ where: { ...STANDING, id: { in: sets }, editionId: null } }),
    transaction.revision.findMany({ where: { actor: SEED_ACTOR }, select: { id: true } }),
  ]);
  const bySeed = new Set(seeded.map(({ id }) => id));
  const rows = await transaction.salary.findMany({
    where: {
      ...STANDING,
      OR: [{ sourceId: { in: sources.map(({ id }) => id) } }, { origin: "COMPUTED" }],
    },
  });
  const wanted = new Set(salaries.map(({ id }) => id));
  const former = new Map(
    sources.map(({ id }) => [id, editions.find((edition) => edition.id === id)]),
  );
  const moved = rows.flatMap(({ version, recordedIn, supersededIn, withdrawnIn, ...salary }) => {
    const edition = former.get(salary.sourceId);
    const isOurs = salary.origin === "COMPUTED" && bySeed.has(recordedIn);
    if (!edition || isOurs) return [];
    return [{ ...salary, sourceId: edition.sourceId, editionId: edition.id }];
  });
  // Computed by an import from a source that has editions now: read otherwise, from other years.
  const sourcesOfEditions = new Set(editions.map(({ sourceId }) => sourceId));
  const ownedBefore = rows.filter(
    ({ origin, editionId, sourceId, recordedIn }) =>
      origin === "COMPUTED" &&
      editionId === null &&
      !bySeed.has(recordedIn) &&
      sourcesOfEditions.has(sourceId),
  );
  const retaken = new Set(ownedBefore.map(({ id }) => id));
  return {
    sources: sources.map(({ id }) => id),
    recordSets: recordSets.map(({ id }) => id),
    editions: [...former.values()].flatMap((edition) => {
      const imported = recordSets.find(({ id }) => id === edition?.id);
      const day = imported ? isoDate(imported.asOf) : null;
      if (!edition || day === null || day === isoDate(edition.publishedOn as Date)) return [];
      const name = `file of ${formatDate(day)}`;
      return [{ ...edition, name, url: null, publishedOn: new Date(`${day}T00:00:00Z`) }];
    }),
    moved: [...moved, ...salaries.filter(({ id }) => retaken.has(id))],
    withdrawn: rows
      .filter(({ origin, recordedIn }) => origin === "COMPUTED" && bySeed.has(recordedIn))
      .concat(ownedBefore)
      .filter(({ id }) => !wanted.has(id))
      .map(({ id }) => id),
  };
}
