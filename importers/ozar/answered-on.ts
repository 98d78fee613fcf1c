const DAY_MS = 24 * 60 * 60 * 1000;
/** The day before the first that a spreadsheet counts from, by the rule that keeps its leap year of 1900. */
const BEFORE_FIRST = Date.UTC(1899, 11, 30);
/** 1 January 2000: nobody answered such a survey before. */
const FIRST = 36_526;

/**
 * The day on which somebody answered, YYYY-MM-DD, from a cell that counts days as spreadsheets do
 * ("44925.409844895832"); null where it is none, or later than `today`.
 */
export function answeredOn(cell = "", today: string): string | null {
  const trimmed = cell.trim();
  if (!/^\d{5}(\.\d+)?$/.test(trimmed) || Number(trimmed) < FIRST) return null;
  const at = new Date(BEFORE_FIRST + Math.floor(Number(trimmed)) * DAY_MS);
  const day = at.toISOString().slice(0, 10);
  return day <= today ? day : null;
}
