import type { Salary, Source } from "./evidence";

/** The year that a figure speaks of. */
export interface ObservationYear {
  readonly year: number;
  /** False where the source dates no observation, so that the year of its own date is taken. */
  readonly observed: boolean;
}

/**
 * The last year of a salary's observation; else the year in which its source was published or
 * cited; null where nothing is dated.
 */
export function observationYear(
  salary: Pick<Salary, "observedFrom" | "observedTo">,
  source: Pick<Source, "publishedOn" | "citedOn">,
): ObservationYear | null {
  const observation = salary.observedTo ?? salary.observedFrom;
  const day = observation ?? source.publishedOn ?? source.citedOn;
  return day === null ? null : { year: Number(day.slice(0, 4)), observed: observation !== null };
}
