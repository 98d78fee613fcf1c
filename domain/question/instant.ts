import { type Reading, read, unread } from "@/domain/entry/reading";
import { isCalendarDay } from "@/domain/text/calendar-day";

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The clocks of computers, and PostgreSQL's, do not count them. */
const LEAP_SECOND = /[Tt ]\d{2}:\d{2}:60/;

const EARLIEST = Date.parse("0001-01-01T00:00:00.000Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

/** A moment with its zone as RFC 3339 writes it; what is beyond the millisecond is dropped. A problem follows what was written. */
export function readInstant(text: string): Reading<Date> {
  if (LEAP_SECOND.test(text)) {
    return unread("names a leap second, which is not counted: write the second after it.");
  }
  const match = INSTANT.exec(text);
  if (match === null) {
    return unread('is not a moment: write date, time and zone like "2025-02-25T14:05:00Z".');
  }
  const [, year, month, day, hour, minute, second, fraction = "", zone = "Z"] = match;
  if (!isCalendarDay(`${year}-${month}-${day}`)) {
    return unread("falls on a day that the calendar does not have.");
  }
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const moment = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${zone.toUpperCase()}`,
  );
  const within = moment.getTime() >= EARLIEST && moment.getTime() <= LATEST;
  return within ? read(moment) : unread("lies outside the years 0001 to 9999 in UTC.");
}
