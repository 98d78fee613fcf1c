import type { Content } from "../curation/proposal";
import type { Salary } from "../evidence/evidence";
import { sameText } from "../text/plain-text";
import { readExperience } from "./experience-text";

/** What makes a salary the same observation as another, whatever amount each states. */
export type Observation = Omit<
  Content<Salary>,
  "id" | "origin" | "asPrinted" | "sampleSize" | "url" | "note"
>;

/**
 * What the words of experience say besides the years and the level that the salary states: nothing
 * where they are only read as these, so that "3-5 years", "3–5 Years" and "3 to 5" are one cut.
 */
function experienceWords({ experiencePrinted, minYears, maxYears, level }: Observation) {
  if (experiencePrinted === null) return null;
  const reading = readExperience(experiencePrinted);
  const isSaid =
    "value" in reading &&
    reading.value.minYears === minYears &&
    reading.value.maxYears === maxYears &&
    reading.value.level === level;
  return isSaid ? null : sameText(experiencePrinted);
}

/**
 * A key that two salaries share when they are the same observation: of one source or edition, one title, one
 * statistic, basis, period, currency and place, one cut of experience, one time. The database keeps
 * one current salary of each. However place and experience are written, they are the same.
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
    salary.place === null ? null : sameText(salary.place),
    experienceWords(salary),
    salary.minYears,
    salary.maxYears,
    salary.level,
    salary.observedFrom,
    salary.observedTo,
    // Ids are made of the key: those of salaries without an edition stay as they were.
    ...(salary.editionId === null ? [] : [salary.editionId]),
  ]);
}
