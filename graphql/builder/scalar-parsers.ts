import Big from "big.js";
import type { z } from "zod";
import { webAddressProblem } from "@/domain/entry/web-address";
import { readInstant } from "@/domain/question/instant";
import { countrySchema, currencySchema } from "@/domain/question/parts";
import { isCalendarDay } from "@/domain/text/calendar-day";

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

export function parseDateTime(value: unknown): Date {
  const moment = readInstant(typeof value === "string" ? value : "");
  return "problem" in moment ? refuse(value, moment.problem) : moment.value;
}

export function parseCurrencyCode(value: unknown): string {
  return parsed(currencySchema, value);
}

export function parseCountryCode(value: unknown): string {
  return parsed(countrySchema, value);
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new TypeError(result.error.issues[0]?.message);
}

export function parseUrl(value: unknown): string {
  const address = text(value, "is not a web address.");
  const problem = webAddressProblem(address);
  if (problem !== null) return refuse(value, `is not a web address that is kept. ${problem}`);
  return URL.canParse(address) ? address : refuse(value, "is not a web address.");
}
