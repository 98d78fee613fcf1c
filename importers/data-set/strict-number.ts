import { FIRST_PRICE_YEAR, LAST_PRICE_YEAR } from "@/domain/limits";

/** The least and the most that the columns of amounts hold: two decimals, and 14 digits before them. */
const LEAST_AMOUNT = 0.01;
const MOST_AMOUNT = 99_999_999_999_999;

/**
 * A number that is written in digits with at most a full stop, as data sets write it; NaN for
 * anything else. Number() reads "0x15F90", "1e5" and "Infinity" too, which nobody typed as pay.
 */
export function plainNumber(text = ""): number {
  const trimmed = text.trim();
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/**
 * The same with commas between thousands ("1,200,000"), and nothing else between digits: "6000,50"
 * is another way of writing decimals, and would be a hundred times as much.
 */
export function groupedNumber(text = ""): number {
  const trimmed = text.trim();
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed);
  // India counts thousands once, and hundreds of thousands after them.
  const isLakh = /^\d{1,2}(,\d{2})*,\d{3}(\.\d+)?$/.test(trimmed);
  return plainNumber(isGrouped || isLakh ? trimmed.replaceAll(",", "") : trimmed);
}

/** Whether an amount is one that can be kept. */
export function isKeptAmount(amount: number): boolean {
  return amount >= LEAST_AMOUNT && amount <= MOST_AMOUNT;
}

/** A calendar year of four digits, of those that anything is recorded for; NaN for anything else. */
export function calendarYear(text = ""): number {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= FIRST_PRICE_YEAR && year <= LAST_PRICE_YEAR ? year : Number.NaN;
}
