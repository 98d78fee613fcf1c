/** Nobody works for longer; a greater number was meant otherwise, such as a calendar year. */
const MOST_YEARS = 60;

/** Whole years of experience from a cell; null where it says none. */
export function wholeYears(text = ""): number | null {
  const years = text.trim() === "" ? Number.NaN : Number(text);
  return years >= 0 && years <= MOST_YEARS ? Math.floor(years) : null;
}
