import { checkedText } from "@/domain/text/plain-text";
import { type Reading, read, unread } from "./reading";

/** The first and the last day of what was typed, as YYYY-MM-DD; both null where nothing was. */
export interface TypedSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** A day, a month or a year, or a span of two of them: "2025-02-28", "2025-02", "2024", "2024-01 to 2024-06", "from 2024-01". */
export function readSpan(text: string): Reading<TypedSpan> {
  const typed = checkedText(text);
  if (typed === "") return read({ from: null, to: null });
  const [, word, end = ""] = /^(from|until) (\S+)$/.exec(typed) ?? [];
  if (word !== undefined) return openSpan(word === "until", end);
  const parts = typed.split(/\s+to\s+|\s*(?:\/|–|—|\.\.)\s*(?=\d{4})/);
  const spans = parts.map(unitSpan);
  const first = spans[0];
  const last = spans.at(-1);
  if (spans.length > 2 || !first || !last) {
    return unread("Write dates as 2025-02-28, 2025-02 or 2025: other orders mean two days.");
  }
  return first.from <= last.to
    ? read({ from: first.from, to: last.to })
    : unread("The first day lies after the last.");
}

/** A span of which only one end is known. */
function openSpan(isLast: boolean, text: string): Reading<TypedSpan> {
  const span = unitSpan(text);
  if (!span) return unread("Write dates as 2025-02-28, 2025-02 or 2025.");
  return read(isLast ? { from: null, to: span.to } : { from: span.from, to: null });
}

/** One day as YYYY-MM-DD, or nothing. */
export function readDay(text: string): Reading<string | null> {
  const typed = checkedText(text);
  if (typed === "") return read(null);
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && unitSpan(typed)
    ? read(typed)
    : unread("Write the day as 2025-02-28.");
}

/** The first and last day of a day, a month or a year; null where there is none such. */
function unitSpan(text: string): { from: string; to: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = daysOf(Number(year), Number(month));
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
  if (Number(day) < 1 || Number(day) > last) return null;
  return { from: text, to: text };
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
