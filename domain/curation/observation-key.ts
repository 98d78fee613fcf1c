import type { Salary } from "@/domain/evidence";
import type { Content } from "./proposal";

/** What makes a salary the same observation as another, whatever amount each states. */
export type Observation = Omit<
  Content<Salary>,
  "id" | "origin" | "asPrinted" | "sampleSize" | "url" | "note"
>;

/**
 * A key that two salaries share when they are the same observation: of one source or edition, one title, one
 * statistic, basis, period, currency and place, one cut of experience, one time. The database keeps
 * one current salary of each.
 */
export function observationKey(salary: Observation): string {
  return JSON.stringify([
    salary.sourceId,
    salary.titleId,
    salary.statistic,
    salary.basis,
    salary.period,
    salary.money.currency,
    salary.country,
    salary.place,
    salary.experiencePrinted,
    salary.minYears,
    salary.maxYears,
    salary.level,
    salary.observedFrom,
    salary.observedTo,
    // Ids are made of the key: those of salaries without an edition stay as they were.
    ...(salary.editionId === null ? [] : [salary.editionId]),
  ]);
}
