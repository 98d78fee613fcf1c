import { FIRST_YEAR, LAST_YEAR } from "@/domain/limits";
import { dashedText } from "@/domain/text/plain-text";
import { daysOf, isCalendarDay } from "../text/calendar-day";
import { type Reading, read, unread } from "./reading";

/** The first and the last day of what was typed, as YYYY-MM-DD; both null where nothing was. */
export interface TypedSpan {
  readonly from: string | null;
  readonly to: string | null;
}

const LONGEST = 60;

/** What comes first in days that are written in figures, as in 03/04/2025. */
export const DATE_ORDERS = ["DAY_FIRST", "MONTH_FIRST"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A day in figures with its year at the end, and a month before its year with a point between. */
const FIGURES = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/g;
const MONTH_AND_YEAR = /(?<![\d.])(\d{1,2})\.(\d{4})\b/g;

/** A text from a file that says what comes first in its days, with these days as they are read elsewhere: 2025-04-03. */
export function withPlainDays(text: string, order: DateOrder): string {
  return dashedText(text)
    .replace(FIGURES, (_all, first: string, second: string, year: string) => {
      const [day, month] = order === "DAY_FIRST" ? [first, second] : [second, first];
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    })
    .replace(
      MONTH_AND_YEAR,
      (_all, month: string, year: string) => `${year}-${month.padStart(2, "0")}`,
    );
}
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** What may stand between the two ends of a span. */
const BETWEEN = / ?(?:to|\/|-|\.\.|…) ?/gi;

/**
 * A day, a month or a year, or a span of two of them: "2025-02-28", "2025-02", "Nov 2024", "11/2024",
 * "2024", "2024-01 to 2024-06", "from 2024-01".
 * @param today the last day that can have been observed, YYYY-MM-DD
 */
export function readSpan(text: string, today: string): Reading<TypedSpan> {
  const typed = dashedText(text).slice(0, LONGEST);
  if (typed === "") return read({ from: null, to: null });
  const [, word, end = ""] = /^(from|since|until) (.+)$/i.exec(typed) ?? [];
  const single = unitSpan(word === undefined ? typed : end);
  const [first, last] = single ? [single, single] : endsOf(word === undefined ? typed : "");
  if (!first || !last) return unread(problemOf(typed));
  if (first.from > last.to) return unread("The first day lies after the last.");
  if (last.from > today)
    return unread(`${last.from} lies in the future: nothing was observed then.`);
  if (word === undefined) return read({ from: first.from, to: last.to });
  return /until/i.test(word)
    ? read({ from: null, to: last.to })
    : read({ from: first.from, to: null });
}

function problemOf(typed: string): string {
  const how = "Write dates as 2025-02-28, 2025-02, Feb 2025 or 2025";
  return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(typed)
    ? `${how}: whether the day or the month of "${typed}" comes first differs by country.`
    : `${how}; "${typed}" is none of them.`;
}

interface UnitSpan {
  readonly from: string;
  readonly to: string;
}

/** The two ends of a span, where there is one way to part them: "2024-11/2024" has two. */
function endsOf(text: string): readonly UnitSpan[] {
  const parted = [...text.matchAll(BETWEEN)]
    .map(({ 0: between, index }) => [text.slice(0, index), text.slice(index + between.length)])
    .map((ends) => ends.flatMap((end) => unitSpan(end) ?? []))
    .filter(({ length }) => length === 2);
  return parted.length === 1 ? (parted[0] ?? []) : [];
}

/** The first and last day of a day, a month or a year; null where there is none such. */
function unitSpan(text: string): UnitSpan | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year !== undefined) return spanOf(year, month, day);
  const [, before, after] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (after !== undefined) return spanOf(after, before?.padStart(2, "0"), undefined);
  return namedSpan(text.toLowerCase());
}

/** A month in letters: "nov 2024", "2024 november", "28 feb 2025", "february 28, 2025". */
function namedSpan(text: string): UnitSpan | null {
  const [, dayBefore, name, dayAfter, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?(?:[ -](\d{1,2})(?:st|nd|rd|th)?,)?[ ,-] ?(\d{4})$/.exec(
      text,
    ) ?? [];
  if (name !== undefined && year !== undefined) {
    if (dayBefore !== undefined && dayAfter !== undefined) return null;
    return spanOf(year, monthOf(name), (dayBefore ?? dayAfter)?.padStart(2, "0"));
  }
  const [, first, month] = /^(\d{4})[ -]([a-z]{3,9})$/.exec(text) ?? [];
  return first === undefined || month === undefined
    ? null
    : spanOf(first, monthOf(month), undefined);
}

/** A month by its name or the first letters of it; no month where it is none. */
function monthOf(name: string): string {
  const place = MONTHS.indexOf(name.slice(0, 3));
  const isName = place !== -1 && (NAMES[place]?.startsWith(name) || name === "sept");
  return isName ? String(place + 1).padStart(2, "0") : "00";
}

const NAMES =
  "january february march april may june july august september october november december".split(
    " ",
  );

function spanOf(year: string, month: string | undefined, day: string | undefined): UnitSpan | null {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = daysOf(Number(year), Number(month));
  if (last === 0) return null;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  const whole = `${year}-${month}-${day}`;
  return isCalendarDay(whole) ? { from: whole, to: whole } : null;
}
