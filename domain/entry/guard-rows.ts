import { type ComparableSalary, comparables } from "./comparable-pay";
import type { RowSalary } from "./salary-row";
import { type Slip, slipsOf } from "./unit-guard";

/**
 * What is odd about each of some salaries: its amount against what people are paid, against the
 * others and against those held. In the order of the salaries.
 */
export function slipsOfSalaries(
  salaries: readonly RowSalary[],
  held: readonly ComparableSalary[],
): Slip[][] {
  const { near } = comparables([...held, ...salaries]);
  return salaries.map((salary) => slipsOf(salary, near(salary)));
}
