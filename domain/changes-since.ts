import { standingAt } from "./as-of";
import type { Evidence, Revision, Salary, Versioned } from "./evidence";
import {
  beforeAndAfter,
  type ChangedThing,
  type EvidenceChange,
  type RowChange,
  rowChanges,
} from "./evidence-change";
import { formatMoney } from "./format";
import { referenceChanges } from "./reference-changes";
import { compareText } from "./text-order";

/**
 * What was recorded after `since` and up to `until`, oldest first: each thing that was added,
 * corrected, withdrawn or restored, with the reason that was given, and reference values source by
 * source. Names are those of `until`, so that the list never changes afterwards. Of salaries, the
 * evidence has to hold those that were changed after `since`, with the editions that they replaced.
 */
export function changesSince(evidence: Evidence, since: Date, until: Date): EvidenceChange[] {
  const within = <T extends Versioned>(rows: readonly T[]): RowChange<T>[] =>
    rowChanges(rows).filter(
      ({ revision: { at } }) => at.getTime() > since.getTime() && at.getTime() <= until.getTime(),
    );
  const titleName = namesAt(evidence.titles, until);
  const sourceName = namesAt(evidence.sources, until);
  const salaryName = (salary: Salary) =>
    `${titleName(salary.titleId)}, ${sourceName(salary.sourceId)}`;
  const changes = [
    ...within(evidence.salaries).map((change) => ({
      ...changeOf("SALARY", change, salaryName),
      ...beforeAndAfter(change, (salary) => formatMoney(salary.money)),
    })),
    ...within(evidence.sources).map((change) => changeOf("SOURCE", change, ({ name }) => name)),
    ...within(evidence.publishers).map((change) =>
      changeOf("PUBLISHER", change, ({ name }) => name),
    ),
    ...within(evidence.titles).map((change) =>
      changeOf("CAREER_TITLE", change, ({ name }) => name),
    ),
    ...within(evidence.steps).map((change) =>
      changeOf(
        "CAREER_STEP",
        change,
        ({ fromTitleId, toTitleId }) => `${titleName(fromTitleId)} to ${titleName(toTitleId)}`,
      ),
    ),
    ...referenceChanges(within(evidence.references), sourceName),
  ];
  return changes.sort(
    (a, b) =>
      a.revision.id - b.revision.id ||
      compareText(a.id, b.id) ||
      compareText(a.thing, b.thing) ||
      compareText(a.kind, b.kind),
  );
}

/** What one revision changed, by slug: revisions have times of their own, so it is what lies between. */
export function changesIn(evidence: Evidence, { at }: Revision): EvidenceChange[] {
  return changesSince(evidence, new Date(at.getTime() - 1), at);
}

function changeOf<T extends Versioned>(
  thing: ChangedThing,
  { kind, row, revision }: RowChange<T>,
  nameOf: (row: T) => string,
): EvidenceChange {
  return { kind, thing, id: row.id, name: nameOf(row), before: null, after: null, revision };
}

function namesAt(
  rows: readonly (Versioned & { readonly name: string })[],
  until: Date,
): (id: string) => string {
  const names = new Map(standingAt(rows, until).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
