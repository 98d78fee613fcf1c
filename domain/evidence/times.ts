import { groupBy } from "../text/lists";
import type { Catalogue, Evidence, Revision, Salary, Source, Versioned } from "./evidence";
import { type EvidenceFilter, memoize, type Scope } from "./scope";
import { statedLevelOf } from "./title-level";
import type { ExperienceLevel, PublicationStatus } from "./vocabulary";

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

type Observed = Pick<Salary, "observedFrom" | "observedTo">;

/** The year that a figure speaks of. */
export interface ObservationYear {
  readonly year: number;
  /** False where the source dates no observation, so that the year of its own date is taken. */
  readonly observed: boolean;
  /** The first of the years that were counted together, where they are several; else absent. */
  readonly since?: number;
}

/**
 * The last year of a salary's observation; else the year in which its source was published or
 * cited; null where nothing is dated.
 */
export function observationYear(
  salary: Observed,
  source: Pick<Source, "publishedOn" | "citedOn">,
): ObservationYear | null {
  const observation = salary.observedTo ?? salary.observedFrom;
  const day = observation ?? source.publishedOn ?? source.citedOn;
  if (day === null) return null;
  const year = calendarYear(day);
  const first = calendarYear(salary.observedFrom ?? day);
  return { year, observed: observation !== null, ...(first < year ? { since: first } : {}) };
}

/** The one calendar year that an observation lies in; null where it spans several or is not dated. */
export function yearOf({ observedFrom, observedTo }: Observed): number | null {
  const [from, to] = [observedFrom ?? observedTo, observedTo ?? observedFrom];
  if (from === null || to === null) return null;
  return calendarYear(from) === calendarYear(to) ? calendarYear(to) : null;
}

/**
 * How many calendar years lie between two observations: 0 where they share one, 1 where one ends the
 * year before the other begins. Null where one of them is not dated.
 */
export function yearsApart(a: Observed, b: Observed): number | null {
  const [first, second] = [spanOf(a), spanOf(b)];
  if (first === null || second === null) return null;
  return Math.max(0, first.from - second.to, second.from - first.to);
}

/** The calendar years of an observation in words: "2021", "2020 to 2023"; null where it is not dated. */
export function yearsObserved(observed: Observed): string | null {
  const span = spanOf(observed);
  if (span === null) return null;
  return span.from === span.to ? `${span.to}` : `${span.from} to ${span.to}`;
}

function spanOf({ observedFrom, observedTo }: Observed): { from: number; to: number } | null {
  const [from, to] = [observedFrom ?? observedTo, observedTo ?? observedFrom];
  return from === null || to === null ? null : { from: calendarYear(from), to: calendarYear(to) };
}

const calendarYear = (day: string): number => Number(day.slice(0, 4));

/** Lists are larger than what is worked out from them. */
const MOST_LISTS = 500;

/**
 * The salaries of a title that take part in a question, of all editions: published at `asOf`, of a
 * source and an edition published at `asOf`, and inside the filter. A salary that does not state what
 * the filter asks about is outside. Of a title that is one level of another, what sources state of that
 * one at this level is among them, as pay of the level: the title says the level then.
 */
export const salariesInScope = memoize<[titleId: string], readonly Salary[]>(
  findSalaries,
  MOST_LISTS,
);

function findSalaries(evidence: Evidence, titleId: string, scope: Scope): readonly Salary[] {
  const inScope = (salaries: readonly Salary[]) =>
    standingSalaries(evidence, salaries, scope.asOf)
      .filter(({ salary, source }) => takesPart(salary, source, scope.where))
      .map(({ salary }) => salary);
  const own = inScope(salariesOf(evidence, titleId));
  const base = levelOfBase(evidence, titleId, scope.asOf);
  if (base === null) return own;
  const atLevel = salariesOf(evidence, base.titleId).filter(({ level }) => level === base.level);
  return [...own, ...inScope(atLevel).map((salary) => ({ ...salary, titleId, level: null }))];
}

/** The salaries that take part in a question about a title, each under the title and the level that its source states. */
export const recordedSalaries = memoize<[titleId: string], readonly Salary[]>(
  findRecorded,
  MOST_LISTS,
);

function findRecorded(evidence: Evidence, titleId: string, scope: Scope): readonly Salary[] {
  const ids = new Set(salariesInScope(evidence, titleId, scope).map(({ id }) => id));
  return standingAt(evidence.salaries, scope.asOf).filter(({ id }) => ids.has(id));
}

/**
 * What a source states of the title that another is one level of, at that level, is evidence of the
 * level: the title and the level by which its source states it; null for a title of its own.
 */
export function levelOfBase(
  { titles }: Pick<Catalogue, "titles">,
  titleId: string,
  asOf: Date,
): { readonly titleId: string; readonly level: ExperienceLevel } | null {
  const title = standingAt(titles, asOf).find(({ id }) => id === titleId);
  const level = statedLevelOf(title?.level ?? null);
  const base = title?.baseTitleId ?? null;
  return base === null || level === null ? null : { titleId: base, level };
}

/** A salary with the source that states it. */
export interface StatedSalary {
  readonly salary: Salary;
  readonly source: Source;
}

/** Of some salaries those that are published at `asOf`, with their source and edition. */
export function standingSalaries(
  evidence: Pick<Evidence, "sources" | "editions">,
  salaries: readonly Salary[],
  asOf: Date,
): StatedSalary[] {
  const sources = new Map(publishedAt(evidence.sources, asOf).map((source) => [source.id, source]));
  const editions = new Set(publishedAt(evidence.editions, asOf).map(({ id }) => id));
  return publishedAt(salaries, asOf).flatMap((salary) => {
    const source = sources.get(salary.sourceId);
    const stands = salary.editionId === null || editions.has(salary.editionId);
    return source !== undefined && stands ? [{ salary, source }] : [];
  });
}

const byTitle = new WeakMap<readonly Salary[], ReadonlyMap<string, readonly Salary[]>>();

/** The salaries of a title in all their versions, sorted out once for all titles. */
function salariesOf({ salaries }: Evidence, titleId: string): readonly Salary[] {
  const sorted = byTitle.get(salaries) ?? groupBy(salaries, (salary) => salary.titleId);
  byTitle.set(salaries, sorted);
  return sorted.get(titleId) ?? [];
}

/** What a filter looks at. */
export type FilteredFacts = Pick<
  Salary,
  | "editionId"
  | "country"
  | "basis"
  | "level"
  | "minYears"
  | "maxYears"
  | "observedFrom"
  | "observedTo"
>;

/** Whether what a source states is inside a filter. */
export function takesPart(
  salary: FilteredFacts,
  source: Pick<Source, "id" | "publisherId">,
  where: EvidenceFilter,
): boolean {
  return (
    equalOrOpen(where.country, salary.country) &&
    equalOrOpen(where.basis, salary.basis) &&
    equalOrOpen(where.level, salary.level) &&
    (where.sources == null || isNamed(where.sources, salary, source)) &&
    !isNamed(where.excludeSources ?? [], salary, source) &&
    (where.publishers == null || where.publishers.includes(source.publisherId)) &&
    yearsOverlap(salary, where) &&
    observedIn(salary, where.year)
  );
}

/** Whether a list of slugs names the source, or the edition of it. */
function isNamed(
  slugs: readonly string[],
  { editionId }: Pick<Salary, "editionId">,
  { id }: Pick<Source, "id">,
): boolean {
  return slugs.includes(id) || (editionId !== null && slugs.includes(editionId));
}

function equalOrOpen<T>(wanted: T | null | undefined, found: T | null): boolean {
  return wanted == null || wanted === found;
}

function yearsOverlap(salary: FilteredFacts, { minYears, maxYears }: EvidenceFilter): boolean {
  if (minYears == null && maxYears == null) return true;
  if (salary.minYears === null && salary.maxYears === null) return false;
  const from = salary.minYears ?? 0;
  const to = salary.maxYears ?? Number.POSITIVE_INFINITY;
  return from <= (maxYears ?? Number.POSITIVE_INFINITY) && to >= (minYears ?? 0);
}

/** Whether all of an observation lies in a year: what was counted over several years is of none of them. */
function observedIn(salary: FilteredFacts, year: number | null | undefined): boolean {
  return year == null || yearOf(salary) === year;
}
