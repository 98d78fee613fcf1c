import { standingAt } from "@/domain/evidence/as-of";
import type { Versioned } from "@/domain/evidence/evidence";

/** The slugs of all things that stood at `asOf`, withdrawn ones included. */
export function knownSlugs(rows: readonly Versioned[], asOf: Date): ReadonlySet<string> {
  return new Set(standingAt(rows, asOf).map((row) => row.id));
}
