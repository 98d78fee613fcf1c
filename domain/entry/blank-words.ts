import { dashedText } from "@/domain/text/plain-text";

/** What programs and people write into a cell that holds nothing, however it is capitalised. */
const BLANK = new Set([
  ...["n/a", "n.a.", "n.a", "na", "<na>", "null", "none", "nil", "undefined", "?", "."],
  ...["(blank)", "(empty)", "not available", "not applicable", "not specified"],
  // What spreadsheets show where they found no value.
  ...["#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!"],
]);
/** As programs write "not a number"; Nan is a town. */
const NOT_A_NUMBER = new Set(["NaN", "nan", "NAN"]);
const DASHES = /^-{1,3}$/;

/**
 * What a cell says: nothing where it holds a word for nothing, "n/a", "NaN" or "-", unless an
 * apostrophe before it says that the word itself is meant.
 * @param text the cell as it is kept
 * @param isCountry whether it is the cell of a country, of which NA is one
 */
export function saidIn(text: string, isCountry: boolean): string {
  if (isBlankWord(text, isCountry)) return "";
  return text.startsWith("'") && isBlankWord(text.slice(1), false) ? text.slice(1) : text;
}

/** Whether a cell holds a word for nothing. */
export function isBlankWord(text: string, isCountry: boolean): boolean {
  const word = dashedText(text);
  if (isCountry && word.toUpperCase() === "NA") return false;
  return BLANK.has(word.toLowerCase()) || NOT_A_NUMBER.has(word) || DASHES.test(word);
}
