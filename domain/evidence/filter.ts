import { groupBy } from "../text/lists";
import type { Evidence, Salary, Source } from "./evidence";
import { memoize } from "./memoize";
import type { EvidenceFilter, Scope } from "./scope";
import { publishedAt, yearOf } from "./times";

/** Lists are larger than what is worked out from them. */
const MOST_LISTS = 500;

/**
 * The salaries of a title that take part in a question, of all editions: published at `asOf`, of a
 * source and an edition published at `asOf`, and inside the filter. A salary that does not state what
 * the filter asks about is outside.
 */
export const salariesInScope = memoize<[titleId: string], readonly Salary[]>(
  findSalaries,
  MOST_LISTS,
);

function findSalaries(evidence: Evidence, titleId: string, scope: Scope): readonly Salary[] {
  const own = salariesOf(evidence, titleId);
  return standingSalaries(evidence, own, scope.asOf, (salary, source) =>
    takesPart(salary, source, scope.where),
  );
}

/** Of some salaries those that are published at `asOf`, with their source and edition, and are meant. */
export function standingSalaries(
  evidence: Pick<Evidence, "sources" | "editions">,
  salaries: readonly Salary[],
  asOf: Date,
  isMeant: (salary: Salary, source: Source) => boolean,
): Salary[] {
  const sources = new Map(publishedAt(evidence.sources, asOf).map((source) => [source.id, source]));
  const editions = new Set(publishedAt(evidence.editions, asOf).map(({ id }) => id));
  return publishedAt(salaries, asOf).filter((salary) => {
    const source = sources.get(salary.sourceId);
    const stands = salary.editionId === null || editions.has(salary.editionId);
    return source !== undefined && stands && isMeant(salary, source);
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
