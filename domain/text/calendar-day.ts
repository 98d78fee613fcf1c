const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar has, as YYYY-MM-DD: 30 February is none. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return (
    day !== undefined && Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month))
  );
}

/** How many days a month has; 0 where there is no such month. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (!(month >= 1 && month <= 12)) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const HOUR_MS = 3_600_000;
/** Where the day begins first: on the Line Islands. */
const FIRST_ZONE_HOURS = 14;

/**
 * The day, YYYY-MM-DD, that it is already somewhere on Earth: nothing that was observed, published or
 * read lies after it, wherever whoever says so lives.
 */
export function latestToday(now: Date): string {
  return new Date(now.getTime() + FIRST_ZONE_HOURS * HOUR_MS).toISOString().slice(0, 10);
}
