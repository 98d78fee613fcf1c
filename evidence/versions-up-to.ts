import type { Revision, Versioned } from "@/domain/evidence/evidence";

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
