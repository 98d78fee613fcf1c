import Big from "big.js";
import { webAddressProblem } from "@/domain/entry/web-address";
import { isCalendarDay } from "@/domain/text/calendar-day";
import { COUNTRY_CODES, CURRENCY_CODES } from "@/domain/words/iso-codes";

/** How much of a wrong value an error repeats. */
const SHOWN = 60;

function refuse(value: unknown, problem: string): never {
  const shown = JSON.stringify(value) ?? String(value);
  throw new TypeError(`${shown.slice(0, SHOWN)} ${problem}`);
}

function text(value: unknown, problem: string): string {
  return typeof value === "string" ? value : refuse(value, problem);
}

const DECIMAL = /^-?\d{1,30}(\.\d{1,10})?$/;

export function parseDecimal(value: unknown): Big {
  const problem = 'is not a decimal number in a string: write it like "19.75", without exponent.';
  const written = text(value, problem);
  return DECIMAL.test(written) ? new Big(written) : refuse(value, problem);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function parseDate(value: unknown): string {
  const problem = 'is not a day: write it like "2025-02-25".';
  const day = text(value, problem);
  if (!DATE.test(day)) return refuse(value, problem);
  return isCalendarDay(day) ? day : refuse(value, "is a day that the calendar does not have.");
}

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The clocks of computers, and PostgreSQL's, do not count them. */
const LEAP_SECOND = /[Tt ]\d{2}:\d{2}:60/;

export function parseDateTime(value: unknown): Date {
  const problem = 'is not a moment: write date, time and zone like "2025-02-25T14:05:00Z".';
  const written = text(value, problem);
  if (LEAP_SECOND.test(written)) {
    return refuse(value, "names a leap second, which is not counted: write the second after it.");
  }
  const match = DATE_TIME.exec(written) ?? refuse(value, problem);
  const [, year, month, day, hour, minute, second, fraction = "", zone = "Z"] = match;
  if (!isCalendarDay(`${year}-${month}-${day}`)) {
    return refuse(value, "falls on a day that the calendar does not have.");
  }
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const moment = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${zone.toUpperCase()}`,
  );
  const within = moment.getTime() >= EARLIEST && moment.getTime() <= LATEST;
  return within ? moment : refuse(value, "lies outside the years 0001 to 9999 in UTC.");
}

const EARLIEST = Date.parse("0001-01-01T00:00:00.000Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

export function parseCurrencyCode(value: unknown): string {
  const problem = 'is not a currency: write the three capital letters of ISO 4217, like "INR".';
  const code = text(value, problem);
  return CURRENCY_CODES.has(code) ? code : refuse(value, problem);
}

export function parseCountryCode(value: unknown): string {
  const problem = 'is not a country: write the two capital letters of ISO 3166-1, like "IN".';
  const code = text(value, problem);
  return COUNTRY_CODES.has(code) ? code : refuse(value, problem);
}

export function parseUrl(value: unknown): string {
  const address = text(value, "is not a web address.");
  const problem = webAddressProblem(address);
  if (problem !== null) return refuse(value, `is not a web address that is kept. ${problem}`);
  return URL.canParse(address) ? address : refuse(value, "is not a web address.");
}
