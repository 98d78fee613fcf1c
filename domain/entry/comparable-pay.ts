import type { Content } from "@/domain/curation/proposal";
import type { Salary } from "@/domain/evidence";
import { roughYear } from "./unit-guard";

/** What salaries are compared by when a slip is looked for. */
export type ComparableSalary = Pick<
  Content<Salary>,
  "sourceId" | "titleId" | "country" | "money" | "period"
>;

/** How many amounts of a source, its own among them, are too few to say that one stands out. */
const LEAST_OF_SOURCE = 2;

/** Salaries that others are compared with, in groups, each group sorted. */
export interface Comparables {
  /** The nearest ones to compare a salary with, as a year's pay; its own amount is not among them. */
  near(salary: ComparableSalary): readonly number[];
}

/**
 * Groups salaries for comparing: by title, country and currency, else by source and currency. The
 * same salaries may hold those that are looked at; equal amounts are never compared.
 */
export function comparables(salaries: Iterable<ComparableSalary>): Comparables {
  const groups = new Map<string, Set<number>>();
  for (const salary of salaries) {
    const year = roughYear(salary);
    for (const key of [titleKey(salary), sourceKey(salary)]) {
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(year));
    }
  }
  const sorted = new Map(
    [...groups].map(([key, years]) => [key, [...years].sort((a, b) => a - b)] as const),
  );
  return {
    near(salary) {
      const year = roughYear(salary);
      const ofTitle = neighbours(sorted.get(titleKey(salary)) ?? [], year);
      if (ofTitle.length > 0) return ofTitle;
      const group = sorted.get(sourceKey(salary)) ?? [];
      return group.length > LEAST_OF_SOURCE ? neighbours(group, year) : [];
    },
  };
}

/** The values just below and above one in a sorted list. */
function neighbours(sorted: readonly number[], year: number): number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < year) low = middle + 1;
    else high = middle;
  }
  const above = sorted[low] === year ? sorted[low + 1] : sorted[low];
  return [sorted[low - 1], above].filter((value) => value !== undefined);
}

function titleKey({ titleId, country, money }: ComparableSalary): string {
  return `title ${titleId} ${country} ${money.currency}`;
}

function sourceKey({ sourceId, money }: ComparableSalary): string {
  return `source ${sourceId} ${money.currency}`;
}
