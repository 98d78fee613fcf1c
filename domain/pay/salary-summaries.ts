import type { Salary } from "@/domain/evidence/evidence";
import { compareMoney, type Money } from "@/domain/evidence/money";
import { combine, fromSalary, type Sourced } from "@/domain/evidence/provenance";
import { yearOf } from "@/domain/evidence/times";
import { groupBy } from "@/domain/text/lists";
import { formatMoneyBrief } from "@/domain/words/format";

/** What salaries can be told apart by besides, where they are summarised. */
export const SALARY_GROUPINGS = ["TITLE", "COUNTRY", "LEVEL", "YEAR"] as const;
export type SalaryGrouping = (typeof SALARY_GROUPINGS)[number];

/**
 * What one source states of one kind: salaries of one statistic, basis, period and currency, of one
 * edition. Nothing of two sources is put together, and nothing is averaged.
 */
export interface SalarySummary {
  /** What the group is known by; no two have one. */
  readonly key: string;
  /** One of its salaries: all have the same source, edition, statistic, basis, period and currency. */
  readonly example: Salary;
  /** Null where salaries are not told apart by it, or do not state it. */
  readonly titleId: string | null;
  readonly country: string | null;
  readonly level: Salary["level"];
  readonly year: number | null;
  readonly salaries: readonly Salary[];
  readonly lowest: Sourced<Money>;
  readonly highest: Sourced<Money>;
}

/** What a grouping tells apart; an empty text where a salary does not state it. */
const TOLD_APART: Readonly<Record<SalaryGrouping, (salary: Salary) => string>> = {
  TITLE: ({ titleId }) => titleId,
  COUNTRY: ({ country }) => country,
  LEVEL: ({ level }) => level ?? "",
  YEAR: (salary) => String(yearOf(salary) ?? ""),
};

/** Salaries by source, edition, statistic, basis, period and currency, and by what else is asked for. */
export function summariseSalaries(
  salaries: readonly Salary[],
  by: readonly SalaryGrouping[],
): SalarySummary[] {
  const groupings = SALARY_GROUPINGS.filter((grouping) => by.includes(grouping));
  const keyOf = (salary: Salary) =>
    [
      salary.sourceId,
      salary.editionId ?? "",
      ...groupings.map((grouping) => TOLD_APART[grouping](salary)),
      salary.statistic,
      salary.basis,
      salary.period,
      salary.money.currency,
    ].join(" ");
  return [...groupBy(salaries, keyOf)].flatMap(([key, own]) => {
    const sorted = [...own].sort((a, b) => compareMoney(a.money, b.money));
    const [lowest] = sorted;
    const highest = sorted.at(-1);
    if (!lowest || !highest) return [];
    const asked = <T>(grouping: SalaryGrouping, value: T) => (by.includes(grouping) ? value : null);
    return [
      {
        key,
        example: lowest,
        titleId: asked("TITLE", lowest.titleId),
        country: asked("COUNTRY", lowest.country),
        level: asked("LEVEL", lowest.level),
        year: asked("YEAR", yearOf(lowest)),
        salaries: own,
        lowest: end(own, "lowest", lowest.money),
        highest: end(own, "highest", highest.money),
      },
    ];
  });
}

function end(salaries: readonly Salary[], which: string, value: Money): Sourced<Money> {
  const inputs = salaries.map((salary) => fromSalary(salary.money, salary.id));
  const description = `The ${which} of ${salaries.length} salaries: ${formatMoneyBrief(value)}.`;
  return combine(inputs, { operation: "SUMMARISE", description }, () => value);
}
