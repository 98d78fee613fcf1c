import type { Revision, Versioned } from "@/domain/evidence/evidence";
import type { Database } from "../client";

/** The columns that keep the versions of every published thing. */
export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly recordedIn: number;
  readonly supersededIn: number | null;
  readonly withdrawnIn: number | null;
}

/** Looks up revisions by number. */
export type RevisionIndex = ReadonlyMap<number, Revision>;

/** All revisions, by number: one statement. They are few, and every versioned row names one. */
export async function loadRevisionIndex({ models }: Database): Promise<RevisionIndex> {
  const revisions = await models.revision.findMany({ orderBy: { id: "asc" } });
  return new Map(revisions.map((revision) => [revision.id, revision]));
}

/** The domain's account of a row's versions. Throws where a row names a revision that is not there. */
export function versioned(row: VersionRow, revisions: RevisionIndex): Versioned {
  const find = (id: number): Revision => {
    const revision = revisions.get(id);
    if (!revision) throw new Error(`revision ${id} of ${row.id} is not held`);
    return revision;
  };
  return {
    id: row.id,
    version: row.version,
    recorded: find(row.recordedIn),
    superseded: row.supersededIn === null ? null : find(row.supersededIn),
    withdrawn: row.withdrawnIn === null ? null : find(row.withdrawnIn),
  };
}

/** A column of type date as YYYY-MM-DD. */
export function isoDate(value: Date | null): string | null {
  return value === null ? null : value.toISOString().slice(0, 10);
}

/** Rows in the order in which lists are shown: by thing, oldest version first. */
export const IN_ORDER = [{ id: "asc" as const }, { version: "asc" as const }];
