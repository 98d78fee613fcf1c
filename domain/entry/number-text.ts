import Big from "big.js";
import { type Reading, read, unread } from "./reading";

/** Groups of three digits, as most of the world writes them. */
const GROUPS_OF_THREE = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
/** Three digits and then pairs, as India writes them. */
const INDIAN_GROUPS = /^\d{1,2}(,\d{2})*,\d{3}(\.\d+)?$/;
const PLAIN = /^\d+(\.\d+)?$/;
/** A dot with three digits after it: a decimal to some, thousands to others. */
const AMBIGUOUS = /^\d{1,3}(\.\d{3})+$/;

/** What a number is of, for saying what is wrong with it. */
export interface NumberWords {
  /** "The amount". */
  readonly whole: string;
  /** "Pay is more than nothing". */
  readonly least: string;
}

/**
 * A number as people type it: "1390000", "13,90,000", "1,390,000", "12.5". What may mean two numbers
 * is refused.
 * @param hasUnit whether a unit such as "L" or "k" follows, with which a dot can only be a decimal
 * @param words what it is a number of
 * @param typed what was typed in all, which messages quote
 */
export function readNumber(
  text: string,
  hasUnit: boolean,
  { whole, least }: NumberWords,
  typed: string,
): Reading<Big> {
  if (/\p{Nd}/u.test(text.replace(/[0-9]/g, ""))) {
    return unread(`Write ${whole.toLowerCase()} in the digits 0 to 9.`);
  }
  if (/^[-−(]/.test(text)) return unread(`${least}: leave out the minus.`);
  if (/^\d+(\.\d+)?\s?e\s?[+-]?\s?\d+$/i.test(text))
    return unread(`Write ${whole.toLowerCase()} out, without an exponent.`);
  if (!hasUnit && AMBIGUOUS.test(text)) {
    return unread(
      `"${typed}" may mean thousands or a decimal. Write thousands with commas or nothing.`,
    );
  }
  if (/^\d+,\d{1,2}$/.test(text)) {
    return unread(`"${typed}" may be a decimal. Write decimals with a dot.`);
  }
  if (!PLAIN.test(text) && !GROUPS_OF_THREE.test(text) && !INDIAN_GROUPS.test(text)) {
    return unread(`"${typed}" is no number that can be read without guessing.`);
  }
  return read(new Big(text.replaceAll(",", "")));
}

/** Digits with what may stand between them. */
const NUMBER = /\d[\d.,' ]*/g;
/** Thousands parted by points, blanks or apostrophes, and a comma before decimals. */
const GROUPED = /^\d{1,3}(?:[.' ]\d{3})*(?:,\d+)?$/;
const UNGROUPED = /^\d+(?:,\d+)?$/;

/**
 * A text from a file whose numbers have a decimal comma, with its numbers as they are read elsewhere:
 * "72.500,50 €" becomes "72500.50 €". A number that is not written so is refused and quoted.
 */
export function withDecimalPoint(text: string): Reading<string> {
  const wrong: string[] = [];
  const pointed = text.replace(NUMBER, (run) => {
    const number = run.slice(0, lengthWithoutTail(run));
    if (!GROUPED.test(number) && !UNGROUPED.test(number)) wrong.push(number);
    return number.replace(/[.' ]/g, "").replace(",", ".") + run.slice(number.length);
  });
  const [first] = wrong;
  if (first === undefined) return read(pointed);
  return unread(
    `"${first}" is no number with a decimal comma. Write it as 72.500,50, or say that decimals have a point.`,
  );
}

/** How long a run is without what follows its last digit. */
function lengthWithoutTail(run: string): number {
  let end = run.length;
  while (end > 0 && !/\d/.test(run[end - 1] ?? "")) end -= 1;
  return end;
}
