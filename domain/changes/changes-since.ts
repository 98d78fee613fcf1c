import type { Edition, Evidence, Revision, Salary, Versioned } from "../evidence/evidence";
import {
  beforeAndAfter,
  type ChangedThing,
  type EvidenceChange,
  type RowChange,
  rowChanges,
} from "../evidence/evidence-change";
import { standingAt } from "../evidence/times";
import { compareText } from "../text/lists";
import { formatMoney } from "../words/format";
import { referenceChanges } from "./reference-changes";

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
  const editionName = namesAt(evidence.editions, until);
  const salaryName = ({ titleId, sourceId, editionId }: Salary) =>
    [titleName(titleId), sourceName(sourceId), editionId && editionName(editionId)]
      .filter(Boolean)
      .join(", ");
  const newEditions = new Set(rowChanges(evidence.editions).filter(isOfAnotherDay).map(editionKey));
  const changes = [
    ...within(evidence.salaries).map((change) => ({
      ...changeOf("SALARY", asNewEdition(change, newEditions), salaryName),
      ...beforeAndAfter(change, (salary) => formatMoney(salary.money)),
    })),
    ...within(evidence.sources).map((change) => changeOf("SOURCE", change, ({ name }) => name)),
    ...within(evidence.editions).map((change) =>
      changeOf(
        "EDITION",
        asNewEdition(change, newEditions),
        ({ sourceId, name }) => `${sourceName(sourceId)}, ${name}`,
      ),
    ),
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

/** A figure that was computed anew because its publisher gave out another file is not told as corrected. */
function asNewEdition<T extends Versioned & { readonly editionId?: string | null }>(
  change: RowChange<T>,
  newEditions: ReadonlySet<string>,
): RowChange<T> {
  const { kind, row, revision } = change;
  const edition = row.editionId === undefined ? row.id : row.editionId;
  const isNew = kind === "CORRECTED" && newEditions.has(`${edition} ${revision.id}`);
  return isNew ? { ...change, kind: "NEW_EDITION" } : change;
}

/** Whether an edition was recorded for the first time, or as a file of another day than before. */
function isOfAnotherDay({ kind, row, previous }: RowChange<Edition>): boolean {
  return kind === "ADDED" || (previous !== null && previous.publishedOn !== row.publishedOn);
}

function editionKey({ row, revision }: RowChange<Edition>): string {
  return `${row.id} ${revision.id}`;
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
