import type { Evidence, Revision, Salary, Versioned } from "./evidence";
import { formatMoney } from "./format";
import { compareText } from "./text-order";

/** The kinds of published things whose changes are listed. */
export const CHANGED_THINGS = [
  "SALARY",
  "SOURCE",
  "PUBLISHER",
  "CAREER_TITLE",
  "CAREER_STEP",
] as const;
export type ChangedThing = (typeof CHANGED_THINGS)[number];

/** What happened to a thing. */
export const CHANGE_KINDS = ["ADDED", "CORRECTED", "WITHDRAWN", "RESTORED"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change of the evidence, with the revision that says when and why. */
export interface EvidenceChange {
  readonly kind: ChangeKind;
  readonly thing: ChangedThing;
  /** The stable name of the thing. */
  readonly id: string;
  /** What readers know it by. */
  readonly name: string;
  /** What a corrected salary stated before and after; null where the amount is not what changed. */
  readonly before: string | null;
  readonly after: string | null;
  readonly revision: Revision;
}

/**
 * What was recorded after `since` and up to `until`, oldest first: each thing that was added,
 * corrected, withdrawn or restored, with the reason that was given.
 */
export function changesSince(evidence: Evidence, since: Date, until: Date): EvidenceChange[] {
  const titleNames = new Map(evidence.titles.map((title) => [title.id, title.name]));
  const sourceNames = new Map(evidence.sources.map((source) => [source.id, source.name]));
  const nameOf = (names: ReadonlyMap<string, string>, id: string) => names.get(id) ?? id;
  const salaryName = (salary: Salary) =>
    `${nameOf(titleNames, salary.titleId)}, ${nameOf(sourceNames, salary.sourceId)}`;
  const changes = [
    ...changesOf("SALARY", evidence.salaries, salaryName, (salary) => formatMoney(salary.money)),
    ...changesOf("SOURCE", evidence.sources, (source) => source.name),
    ...changesOf("PUBLISHER", evidence.publishers, (publisher) => publisher.name),
    ...changesOf("CAREER_TITLE", evidence.titles, (title) => title.name),
    ...changesOf(
      "CAREER_STEP",
      evidence.steps,
      (step) => `${nameOf(titleNames, step.fromTitleId)} to ${nameOf(titleNames, step.toTitleId)}`,
    ),
  ];
  return changes
    .filter(
      ({ revision: { at } }) => at.getTime() > since.getTime() && at.getTime() <= until.getTime(),
    )
    .sort((a, b) => a.revision.id - b.revision.id || compareText(a.id, b.id));
}

function changesOf<T extends Versioned>(
  thing: ChangedThing,
  rows: readonly T[],
  nameOf: (row: T) => string,
  amountOf: (row: T) => string | null = () => null,
): EvidenceChange[] {
  const editions = new Map(rows.map((row) => [`${row.id} ${row.version}`, row]));
  return rows.flatMap((row) => {
    const previous = editions.get(`${row.id} ${row.version - 1}`) ?? null;
    const base = { thing, id: row.id, name: nameOf(row) };
    const [before, after] = previous ? [amountOf(previous), amountOf(row)] : [null, null];
    const amounts = before === after ? { before: null, after: null } : { before, after };
    const recorded: EvidenceChange = {
      ...base,
      ...amounts,
      kind: recordedKind(row, previous),
      revision: row.recorded,
    };
    const withdrawn: EvidenceChange[] = row.withdrawn
      ? [{ ...base, before: null, after: null, kind: "WITHDRAWN", revision: row.withdrawn }]
      : [];
    return [recorded, ...withdrawn];
  });
}

function recordedKind(row: Versioned, previous: Versioned | null): ChangeKind {
  if (row.version === 1) return "ADDED";
  return previous?.withdrawn ? "RESTORED" : "CORRECTED";
}
