import type { RowField } from "./row-cells";

/** What programs and people write into a cell that holds nothing, however it is capitalised. */
const BLANK = new Set(["n/a", "n.a.", "n.a", "#n/a", "na", "null", "none", "nil", "undefined"]);
/** As programs write "not a number"; Nan is a town. */
const NOT_A_NUMBER = new Set(["NaN", "nan", "NAN"]);
const DASHES = /^-{1,3}$/;

/** Whether a cell says that it holds nothing: "n/a", "NaN", "-". NA is a country too. */
export function isBlankWord(dashed: string, field: RowField): boolean {
  if (field === "country" && dashed.toUpperCase() === "NA") return false;
  return BLANK.has(dashed.toLowerCase()) || NOT_A_NUMBER.has(dashed) || DASHES.test(dashed);
}
