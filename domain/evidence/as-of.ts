import type { Revision, Versioned } from "./evidence";
import type { PublicationStatus } from "./vocabulary";

/** Whether a revision had happened at `asOf`. */
function happened(revision: Revision | null, asOf: Date): boolean {
  return revision !== null && revision.at.getTime() <= asOf.getTime();
}

/** The one version of each thing that stood at `asOf`, withdrawn ones included, in the order given. */
export function standingAt<T extends Versioned>(rows: readonly T[], asOf: Date): T[] {
  return rows.filter((row) => happened(row.recorded, asOf) && !happened(row.superseded, asOf));
}

/** The versions that stood at `asOf` and were not withdrawn: what figures may be computed from. */
export function publishedAt<T extends Versioned>(rows: readonly T[], asOf: Date): T[] {
  return standingAt(rows, asOf).filter((row) => !happened(row.withdrawn, asOf));
}

/** Where a version stood at `asOf`. */
export function statusAt(row: Versioned, asOf: Date): PublicationStatus {
  return happened(row.withdrawn, asOf) ? "WITHDRAWN" : "PUBLISHED";
}

/**
 * Rows as revision number `revision` left them: what later revisions recorded is left out, and what
 * they superseded or withdrew is shown as it was. Rows read while someone publishes thus agree with
 * rows read a moment earlier.
 */
export function versionsUpTo<T extends Versioned>(rows: readonly T[], revision: number): T[] {
  const known = (later: Revision | null) => (later && later.id <= revision ? later : null);
  return rows
    .filter((row) => row.recorded.id <= revision)
    .map((row) => {
      const superseded = known(row.superseded);
      const withdrawn = known(row.withdrawn);
      const unchanged = superseded === row.superseded && withdrawn === row.withdrawn;
      return unchanged ? row : { ...row, superseded, withdrawn };
    });
}

/** The same for lists of several kinds of things. */
export function allUpTo<T extends { readonly [Kind in keyof T]: readonly Versioned[] }>(
  lists: T,
  revision: number,
): T {
  const kinds = Object.entries<readonly Versioned[]>(lists);
  return Object.fromEntries(
    kinds.map(([kind, rows]) => [kind, versionsUpTo(rows, revision)]),
  ) as unknown as T;
}
