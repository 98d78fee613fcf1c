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
