/** What programs and people write into a cell that holds nothing, however it is capitalised. */
const BLANK = new Set(["n/a", "n.a.", "n.a", "#n/a", "na", "null", "none", "nil", "undefined"]);
/** As programs write "not a number"; Nan is a town. */
const NOT_A_NUMBER = new Set(["NaN", "nan", "NAN"]);
const DASHES = /^-{1,3}$/;

/**
 * Whether a cell says that it holds nothing: "n/a", "NaN", "-".
 * @param dashed the cell as `dashedText` gives it
 * @param isCountry whether it is the cell of a country, of which NA is one
 */
export function isBlankWord(dashed: string, isCountry: boolean): boolean {
  if (isCountry && dashed.toUpperCase() === "NA") return false;
  return BLANK.has(dashed.toLowerCase()) || NOT_A_NUMBER.has(dashed) || DASHES.test(dashed);
}
