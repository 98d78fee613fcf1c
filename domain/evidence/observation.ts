import type { Salary, Source } from "./evidence";

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
