import type { Revision, Versioned } from "./evidence";

/** The kinds of published things whose changes are listed. */
export const CHANGED_THINGS = [
  "SALARY",
  "SOURCE",
  "EDITION",
  "PUBLISHER",
  "CAREER_TITLE",
  "CAREER_STEP",
  "STEP_SUPPORT",
  "TITLE_REQUIREMENT",
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
  /** The stable name of the thing; of reference values, skills and duties, which are told of source by source, the source's. */
  readonly id: string;
  /** What readers know it by. */
  readonly name: string;
  /** What it stated before and after, where one salary or reference value states something else; else null. */
  readonly before: string | null;
  readonly after: string | null;
  /** All that one salary or reference value stated before and states since, whether or not it differs; null where nothing was or is stated. */
  readonly statedBefore: string | null;
  readonly statedAfter: string | null;
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

/** What a row states, in short and in full. */
export interface Statements<T> {
  readonly inShort: (row: T) => string;
  readonly inFull: (row: T) => string;
}

/** What is told of a change besides: what was stated before it and after it. */
export type BeforeAndAfter = Pick<
  EvidenceChange,
  "before" | "after" | "statedBefore" | "statedAfter"
>;

/** Nothing, of what states nothing. */
export const STATES_NOTHING: BeforeAndAfter = {
  before: null,
  after: null,
  statedBefore: null,
  statedAfter: null,
};

/**
 * What a row stated before and after a change. In short only where that differs; in full also of what
 * is new, of what is withdrawn, and of what was read again.
 */
export function beforeAndAfter<T>(
  { kind, row, previous }: RowChange<T>,
  { inShort, inFull }: Statements<T>,
): BeforeAndAfter {
  if (kind === "WITHDRAWN") return { ...STATES_NOTHING, statedBefore: inFull(row) };
  const after = { ...STATES_NOTHING, statedAfter: inFull(row) };
  if (previous === null) return after;
  const short = { before: inShort(previous), after: inShort(row) };
  // What was withdrawn stated nothing at the time.
  const statedBefore = kind === "RESTORED" ? null : inFull(previous);
  return { ...after, statedBefore, ...(short.before === short.after ? {} : short) };
}
