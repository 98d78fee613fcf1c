import type { Evidence, Salary } from "@/domain/evidence/evidence";
import type { SalaryFilter } from "@/domain/question/salary-filter";
import { memoizeAt } from "../evidence/scope";
import { type StatedSalary, standingSalaries, takesPart } from "../evidence/times";
import { compareText } from "../text/lists";

/** What a list of salaries can be ordered by. */
export const SALARY_ORDERS = ["SLUG", "AMOUNT", "OBSERVED", "SAMPLE_SIZE", "RECORDED"] as const;
export type SalaryOrderField = (typeof SALARY_ORDERS)[number];

/** A salary with a text by which it is ordered, of which no two are alike. */
export interface OrderedSalary extends StatedSalary {
  readonly key: string;
}

/** All that are published at a moment, in one order: sorted once, whatever of them is asked for. */
const inOrder = memoizeAt<Evidence, [SalaryOrderField], readonly OrderedSalary[]>(
  (evidence, asOf, field) =>
    standingSalaries(evidence, evidence.salaries, asOf)
      .map((stated) => ({ ...stated, key: salaryOrderKey(stated.salary, field) }))
      .sort((a, b) => compareText(a.key, b.key)),
);

/** The pages of one list are asked for one after the other. */
const listed = memoizeAt<
  Evidence,
  [order: SalaryOrderField, filter: string],
  readonly OrderedSalary[]
>((evidence, asOf, order, filter) => {
  const where: SalaryFilter = JSON.parse(filter);
  const { sources, excludeSources, publishers, minYears, maxYears } = where;
  const shared = { sources, excludeSources, publishers, minYears, maxYears };
  return inOrder(evidence, asOf, order).filter(
    ({ salary, source }) =>
      isAmong(where.titles, salary.titleId) &&
      isAmong(where.countries, salary.country) &&
      isAmong(where.levels, salary.level) &&
      isAmong(where.bases, salary.basis) &&
      isAmong(where.statistics, salary.statistic) &&
      isObservedBetween(salary, where) &&
      takesPart(salary, source, shared),
  );
});

/** All salaries that are published at `asOf` and pass a filter, whatever their title, source and edition, in an order. */
export function listSalaries(
  evidence: Evidence,
  where: SalaryFilter,
  asOf: Date,
  order: SalaryOrderField = "SLUG",
): readonly OrderedSalary[] {
  return listed(evidence, asOf, order, JSON.stringify(where));
}

function isAmong<T>(wanted: readonly T[] | null, found: T | null): boolean {
  return wanted === null || (found !== null && wanted.includes(found));
}

/** Whether all of an observation lies between two years, both of them included. */
function isObservedBetween(
  { observedFrom, observedTo }: Pick<Salary, "observedFrom" | "observedTo">,
  { fromYear, toYear }: Pick<SalaryFilter, "fromYear" | "toYear">,
): boolean {
  if (fromYear === null && toYear === null) return true;
  const first = observedFrom ?? observedTo;
  const last = observedTo ?? observedFrom;
  if (first === null || last === null) return false;
  const year = (day: string) => Number(day.slice(0, 4));
  return (
    (fromYear === null || year(first) >= fromYear) && (toYear === null || year(last) <= toYear)
  );
}

/** Amounts have at most four decimals: as whole numbers they are ordered as texts. */
const FOUR_DECIMALS = 10_000;
/** More digits than an amount has, or a count. */
const DIGITS = 24;

/**
 * What a salary does not state comes before all that others state. Amounts of one currency and period
 * stand together: unlike ones have no order.
 */
function salaryOrderKey(salary: Salary, field: SalaryOrderField): string {
  return `${orderText(salary, field)} ${salary.id}`;
}

function orderText(salary: Salary, field: SalaryOrderField): string {
  const number = (text: string) => text.padStart(DIGITS, "0");
  switch (field) {
    case "SLUG":
      return "";
    case "AMOUNT":
      return `${salary.money.currency} ${salary.period} ${number(salary.money.amount.times(FOUR_DECIMALS).toFixed())}`;
    case "OBSERVED":
      return salary.observedTo ?? "";
    case "SAMPLE_SIZE":
      return salary.sampleSize === null ? "" : number(String(salary.sampleSize));
    case "RECORDED":
      return number(String(salary.recorded.id));
  }
}
