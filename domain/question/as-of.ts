import { isCalendarDay } from "@/domain/text/calendar-day";
import { readInstant } from "./instant";
import { aheadProblem } from "./problems";

/** The moment that an address asks about. */
export interface AsOf {
  /** ISO instant to ask with; null for now. */
  readonly instant: string | null;
  /** The moment that is shown: the one asked about, or that of the request. */
  readonly moment: string;
  /** What is wrong with the moment that the address names, where it cannot be shown. */
  readonly problem: string | null;
}

/** An instant whose seconds are left out. */
const WITHOUT_SECONDS = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `asOf`: an instant with its zone, or a day, which stands for its last moment in UTC, and for
 * now while it lasts. What cannot be read or has not come yet is shown as now, with the problem.
 */
export function readAsOf(value: string | string[] | undefined, now: Date): AsOf {
  const today = { instant: null, moment: now.toISOString(), problem: null };
  if (value === undefined || value === "") return today;
  // A plus sign of a zone arrives as a space.
  const text = Array.isArray(value) ? value.join(", ") : value.replace(" ", "+");
  const moment = readInstant(
    isCalendarDay(text) ? `${text}T23:59:59.999Z` : text.replace(WITHOUT_SECONDS, "$1:00$2"),
  );
  if ("problem" in moment) {
    const problem = `“${text}” is not a date that can be read: write it as 2026-01-31.`;
    return { ...today, problem };
  }
  if (moment.value.getTime() <= now.getTime()) {
    const instant = moment.value.toISOString();
    return { instant, moment: instant, problem: null };
  }
  if (text === now.toISOString().slice(0, 10)) return today;
  return { ...today, problem: aheadProblem(text) };
}
