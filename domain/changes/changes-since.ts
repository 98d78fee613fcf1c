import type {
  CareerStep,
  Catalogue,
  Edition,
  Evidence,
  Revision,
  Salary,
  Versioned,
} from "../evidence/evidence";
import {
  beforeAndAfter,
  type ChangedThing,
  type EvidenceChange,
  type RowChange,
  rowChanges,
  STATES_NOTHING,
} from "../evidence/evidence-change";
import { standingAt } from "../evidence/times";
import { compareText } from "../text/lists";
import { formatMoney } from "../words/format";
import { salaryWords } from "../words/salary-words";
import { type ChangeSubject, concernOf, EVERYTHING, figuresIn } from "./change-subject";
import { referenceChanges } from "./reference-changes";
import { requirementChanges } from "./requirement-changes";

/**
 * What was recorded after `since` and up to `until`, oldest first: each thing that was added,
 * corrected, withdrawn or restored, with the reason that was given; reference values, skills and
 * duties source by source. Names are those of `until`, so that the list never changes afterwards. Of salaries, the
 * evidence has to hold those that were changed after `since`, with the editions that they replaced.
 * `subject`: only what concerns it; null for everything. `country`: only salaries, and of them its own; null for every change.
 */
export function changesSince(
  evidence: Evidence,
  since: Date,
  until: Date,
  subject: ChangeSubject | null = null,
  country: string | null = null,
): EvidenceChange[] {
  const about = subject === null ? EVERYTHING : concernOf(subject, evidence);
  const concern = country === null ? about : figuresIn(country, about);
  const within = <T extends Versioned>(rows: readonly T[], concerns: (row: T) => boolean) =>
    rowChanges(rows).filter(
      (change) =>
        change.revision.at.getTime() > since.getTime() &&
        change.revision.at.getTime() <= until.getTime() &&
        isAbout(change, concerns),
    );
  const titleName = namesAt(evidence.titles, until);
  const sourceName = namesAt(evidence.sources, until);
  const editionName = namesAt(evidence.editions, until);
  const salaryName = ({ titleId, sourceId, editionId }: Salary) =>
    [titleName(titleId), sourceName(sourceId), editionId && editionName(editionId)]
      .filter(Boolean)
      .join(", ");
  const stepName = ({ fromTitleId, toTitleId }: CareerStep) =>
    `${titleName(fromTitleId)} to ${titleName(toTitleId)}`;
  const stepNames = new Map(
    standingAt(evidence.steps, until).map((row) => [row.id, stepName(row)]),
  );
  const newEditions = new Set(rowChanges(evidence.editions).filter(isOfAnotherDay).map(editionKey));
  const changes = [
    ...within(evidence.salaries, concern.salaries).map((change) => ({
      ...changeOf("SALARY", asNewEdition(change, newEditions), salaryName),
      ...beforeAndAfter(change, {
        inShort: (salary) => formatMoney(salary.money),
        inFull: salaryWords,
      }),
    })),
    ...within(evidence.sources, concern.sources).map((change) =>
      changeOf("SOURCE", change, ({ name }) => name),
    ),
    ...within(evidence.editions, concern.editions).map((change) =>
      changeOf(
        "EDITION",
        asNewEdition(change, newEditions),
        ({ sourceId, name }) => `${sourceName(sourceId)}, ${name}`,
      ),
    ),
    ...within(evidence.publishers, concern.publishers).map((change) =>
      changeOf("PUBLISHER", change, ({ name }) => name),
    ),
    ...within(evidence.titles, concern.titles).map((change) =>
      changeOf("CAREER_TITLE", change, ({ name }) => name),
    ),
    ...within(evidence.steps, concern.steps).map((change) =>
      changeOf("CAREER_STEP", change, stepName),
    ),
    ...within(evidence.stepSupports, concern.stepSupports).map((change) =>
      changeOf("STEP_SUPPORT", change, ({ stepId, sourceId }) =>
        [stepNames.get(stepId) ?? stepId, sourceId && sourceName(sourceId)]
          .filter(Boolean)
          .join(", "),
      ),
    ),
    ...requirementChanges(
      {
        skills: within(evidence.titleSkills, concern.titleSkills),
        duties: within(evidence.titleDuties, concern.titleDuties),
      },
      sourceName,
    ),
    ...referenceChanges(within(evidence.references, concern.references), sourceName),
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
export function changesIn(
  evidence: Evidence,
  { at }: Revision,
  subject: ChangeSubject | null = null,
): EvidenceChange[] {
  return changesSince(evidence, new Date(at.getTime() - 1), at, subject);
}

/** The revisions that changed anything of the catalogue that concerns a subject, in no order. */
export function revisionsOf(catalogue: Catalogue, subject: ChangeSubject): Revision[] {
  const { sources, editions, publishers, titles, steps, references } = catalogue;
  const { stepSupports, titleSkills, titleDuties } = catalogue;
  const concern = concernOf(subject, catalogue);
  const of = <T extends Versioned>(rows: readonly T[], concerns: (row: T) => boolean) =>
    rowChanges(rows)
      .filter((change) => isAbout(change, concerns))
      .map(({ revision }) => revision);
  return [
    ...of(sources, concern.sources),
    ...of(editions, concern.editions),
    ...of(publishers, concern.publishers),
    ...of(titles, concern.titles),
    ...of(steps, concern.steps),
    ...of(stepSupports, concern.stepSupports),
    ...of(titleSkills, concern.titleSkills),
    ...of(titleDuties, concern.titleDuties),
    ...of(references, concern.references),
  ];
}

/** Whether a change is about something, which a row may have been about only before. */
function isAbout<T>({ row, previous }: RowChange<T>, concerns: (row: T) => boolean): boolean {
  return concerns(row) || (previous !== null && concerns(previous));
}

function changeOf<T extends Versioned>(
  thing: ChangedThing,
  { kind, row, revision }: RowChange<T>,
  nameOf: (row: T) => string,
): EvidenceChange {
  return { kind, thing, id: row.id, name: nameOf(row), ...STATES_NOTHING, revision };
}

function namesAt(
  rows: readonly (Versioned & { readonly name: string })[],
  until: Date,
): (id: string) => string {
  const names = new Map(standingAt(rows, until).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
