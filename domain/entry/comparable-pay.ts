import type { Content } from "@/domain/curation/proposal";
import type { Salary } from "../evidence/evidence";
import { isOutsideBounds, roughYear } from "./unit-guard";

/** What salaries are compared by when a slip is looked for. */
export type ComparableSalary = Pick<
  Content<Salary>,
  "sourceId" | "titleId" | "country" | "money" | "period"
>;

/** How many amounts of a source, its own among them, are too few to say that one stands out. */
const LEAST_OF_SOURCE = 2;

/** Salaries that others are compared with, in groups, each group sorted. */
export interface Comparables {
  /** The nearest ones to compare a salary with, as a year's pay. */
  near(salary: ComparableSalary): readonly number[];
}

/**
 * Groups salaries for comparing: by title, country and currency, else by source and currency. They
 * hold the ones that will be looked at. What nobody is paid is no measure for others.
 */
export function comparables(salaries: Iterable<ComparableSalary>): Comparables {
  const groups = new Map<string, Map<number, number>>();
  for (const salary of salaries) {
    if (isOutsideBounds(salary)) continue;
    const year = roughYear(salary);
    for (const key of [titleKey(salary), sourceKey(salary)]) {
      const group = groups.get(key) ?? new Map<number, number>();
      groups.set(key, group.set(year, (group.get(year) ?? 0) + 1));
    }
  }
  const sorted = new Map([...groups].map(([key, years]) => [key, sortedGroup(years)] as const));
  return {
    near(salary) {
      const year = roughYear(salary);
      const ofTitle = neighbours(sorted.get(titleKey(salary)), year);
      if (ofTitle.length > 0) return ofTitle;
      const group = sorted.get(sourceKey(salary));
      return group && group.years.length > LEAST_OF_SOURCE ? neighbours(group, year) : [];
    },
  };
}

/** Amounts from the least, and those that more than one salary states. */
interface SortedGroup {
  readonly years: readonly number[];
  readonly repeated: ReadonlySet<number>;
}

function sortedGroup(counts: ReadonlyMap<number, number>): SortedGroup {
  const repeated = [...counts].filter(([, count]) => count > 1).map(([year]) => year);
  return { years: [...counts.keys()].sort((a, b) => a - b), repeated: new Set(repeated) };
}

/** The amount itself where another salary states it too; else those just below and above it. */
function neighbours(group: SortedGroup | undefined, year: number): number[] {
  if (!group) return [];
  const { years, repeated } = group;
  if (repeated.has(year)) return [year];
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle] ?? 0) < year) low = middle + 1;
    else high = middle;
  }
  const above = years[low] === year ? years[low + 1] : years[low];
  return [years[low - 1], above].filter((value) => value !== undefined);
}

function titleKey({ titleId, country, money }: ComparableSalary): string {
  return `title ${titleId} ${country} ${money.currency}`;
}

function sourceKey({ sourceId, money }: ComparableSalary): string {
  return `source ${sourceId} ${money.currency}`;
}
