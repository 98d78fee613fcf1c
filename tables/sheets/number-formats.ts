import type { CellNumber } from "./cell-number";
import type { SheetCell } from "./sheet-rows";

/** How a cell shows its number: as a day, a month or a year, or as a number with a currency. */
export interface NumberFormat {
  readonly shows: "day" | "month" | "year" | "number";
  /** A sign or an ISO 4217 code; empty where none is shown. */
  readonly currency: string;
}

const PLAIN: NumberFormat = { shows: "number", currency: "" };
const DAY: NumberFormat = { shows: "day", currency: "" };

/** The formats that files name by number only and that show a date. */
const DAYS_BY_NUMBER = new Set([14, 15, 16, 22, ...range(27, 36), ...range(50, 58)]);
const MONTH_BY_NUMBER = 17;

/** What a format that has a number of its own shows. */
export function formatOfNumber(number: number): NumberFormat {
  if (number === MONTH_BY_NUMBER) return { shows: "month", currency: "" };
  return DAYS_BY_NUMBER.has(number) ? DAY : PLAIN;
}

/** What a format shows that is written out, as in `dd/mm/yyyy` or `[$₹-4009] #,##0`. */
export function formatOfCode(code: string): NumberFormat {
  const [first = ""] = code.split(";");
  const letters = first.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g, "").toLowerCase();
  if (/^general$/.test(letters)) return PLAIN;
  if (letters.includes("d")) return DAY;
  if (letters.includes("y"))
    return { shows: letters.includes("m") ? "month" : "year", currency: "" };
  return { shows: "number", currency: currencyIn(first) };
}

/** Signs and codes that can be typed beside an amount. */
const CURRENCY = /^(?:[₹€£$]|[A-Z]{3})$/;

function currencyIn(code: string): string {
  const said = [
    ...[...code.matchAll(/\[\$([^\]-]*)/g)].map(([, sign = ""]) => sign),
    ...[...code.matchAll(/"([^"]*)"/g)].map(([, words = ""]) => words),
    ...(code.replace(/\[[^\]]*\]|"[^"]*"/g, "").match(/[₹€£$]/g) ?? []),
  ].map((text) => text.trim());
  return said.find((text) => CURRENCY.test(text)) ?? "";
}

/** The cell that a number makes which is shown in a format. @param since1904 whether days are counted from 1904 */
export function shownNumber(value: number, format: NumberFormat, since1904: boolean): SheetCell {
  if (!Number.isFinite(value)) return "";
  const number: CellNumber = { value, currency: format.currency };
  if (format.shows === "number") return number;
  const day = dayOf(value, since1904);
  if (day === null) return number;
  return day.slice(0, { day: 10, month: 7, year: 4 }[format.shows]);
}

const MS_OF_DAY = 86_400_000;
/** The last day that spreadsheets know: the end of the year 9999. */
const LAST = 2_958_465;

/** The day of a number, as YYYY-MM-DD; null where it stands for none. */
function dayOf(value: number, since1904: boolean): string | null {
  const days = Math.floor(value);
  if (days < 1 || days > LAST) return null;
  // Spreadsheets count a 29 February 1900, which there was not: days before it are one later.
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * MS_OF_DAY).toISOString().slice(0, 10);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
