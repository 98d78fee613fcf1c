const DAY_MS = 24 * 60 * 60 * 1000;
/** Rates are of working days: over Christmas and Easter there are none for up to five days together. */
const LONGEST_GAP_DAYS = 7;

/**
 * Whether days with a rate reach over the whole of a year: neither its begin, nor its end, nor any
 * time between lacks a rate for more than a week. A mean of fewer days would be of a part of it, as
 * where a currency joins in February or ends in March.
 */
export function isWholeYear(year: number, days: readonly string[]): boolean {
  const [begin, end] = [Date.UTC(year, 0, 1) - DAY_MS, Date.UTC(year + 1, 0, 1)];
  const moments = days.map((day) => Date.parse(`${day}T00:00:00Z`)).sort((a, b) => a - b);
  const known = [begin, ...moments, end];
  return known.every(
    (moment, place) => moment - (known[place - 1] ?? begin) <= (LONGEST_GAP_DAYS + 1) * DAY_MS,
  );
}
