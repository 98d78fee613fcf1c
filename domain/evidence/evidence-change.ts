import type { Revision, Versioned } from "./evidence";

/** The kinds of published things whose changes are listed. */
export const CHANGED_THINGS = [
  "SALARY",
  "SOURCE",
  "EDITION",
  "PUBLISHER",
  "CAREER_TITLE",
  "CAREER_STEP",
  "REFERENCE_VALUE",
] as const;
export type ChangedThing = (typeof CHANGED_THINGS)[number];

/** What happened to a thing. */
export const CHANGE_KINDS = ["ADDED", "CORRECTED", "NEW_EDITION", "WITHDRAWN", "RESTORED"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change of the evidence, with the revision that says when and why. */
export interface EvidenceChange {
  readonly kind: ChangeKind;
  readonly thing: ChangedThing;
  /** The stable name of the thing; of reference values, which are told of source by source, the source's. */
  readonly id: string;
  /** What readers know it by. */
  readonly name: string;
  /** What it stated before and after, where one salary or reference value states something else; else null. */
  readonly before: string | null;
  readonly after: string | null;
  readonly revision: Revision;
}

/** One change of one row, with the edition before it where there is one. */
export interface RowChange<T> {
  readonly kind: ChangeKind;
  readonly row: T;
  readonly previous: T | null;
  readonly revision: Revision;
}

/** What was recorded of some rows, and what was withdrawn, in the order of the rows. */
export function rowChanges<T extends Versioned>(rows: readonly T[]): RowChange<T>[] {
  const editions = new Map(rows.map((row) => [`${row.id} ${row.version}`, row]));
  return rows.flatMap((row): RowChange<T>[] => {
    const previous = editions.get(`${row.id} ${row.version - 1}`) ?? null;
    const recorded = { kind: recordedKind(row, previous), row, previous, revision: row.recorded };
    return row.withdrawn
      ? [recorded, { kind: "WITHDRAWN", row, previous: null, revision: row.withdrawn }]
      : [recorded];
  });
}

function recordedKind(row: Versioned, previous: Versioned | null): ChangeKind {
  if (row.version === 1) return "ADDED";
  return previous?.withdrawn ? "RESTORED" : "CORRECTED";
}

/** What a row stated before and after a change; nulls where that is the same, or where there is no before. */
export function beforeAndAfter<T>(
  { row, previous }: RowChange<T>,
  amountOf: (row: T) => string,
): Pick<EvidenceChange, "before" | "after"> {
  const [before, after] = previous === null ? [null, null] : [amountOf(previous), amountOf(row)];
  return before === after ? { before: null, after: null } : { before, after };
}
