/** Every blank that there is, line ends and tabs among them; U+2800 is a letter that prints nothing. */
const BLANKS = /[\t-\r\u0085\u2028\u2029\p{Zs}\u2800]+/gu;

/** What nobody sees: controls, marks of direction, letters without width, halves of letters. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffd]/gu;

/**
 * Letters and digits that Unicode keeps for old fonts and code pages, in runs: the same in another
 * width or shape. Superscripts, fractions and circled digits are none of them, for they mean
 * something else.
 */
const OTHER_SHAPES =
  /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{1d400}-\u{1d7ff}]+/gu;

/** Signs in another width or shape: they are kept as they are printed, and read as the usual ones. */
const OTHER_SIGNS = /[\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uffee]+/gu;

/** Hyphens that only say where a line may end. */
const HYPHENS = /[\u2010\u2011]/gu;

/** Every dash and minus, whatever its length. */
const DASHES = /[\p{Pd}\u2043\u2212]/gu;

/** Every apostrophe and single quote. */
const APOSTROPHES = /[\u2018-\u201b\u2032\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\u02ca\u02cb`]/gu;

/**
 * Marks in a row beyond thirty, with the halfwidth signs that become marks: no writing has as many
 * (UAX #15, stream-safe text), and to put them in order takes the square of their number.
 */
const MANY_MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Text that needs no cleaning: letters of ASCII with single spaces between them. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * Text as it is kept: in one line, with single spaces, without what cannot be seen, and with one
 * letter for one letter whatever font or code page it came from, with thirty marks on it at most.
 * What it means is not touched.
 * Everything that people send goes through here before it is compared or stored.
 */
export function checkedText(text: string): string {
  // Most cells of most files, read a hundred thousand at a time.
  if (PLAIN.test(text)) return text;
  return (
    text
      .replace(BLANKS, " ")
      .replace(HIDDEN, "")
      .replace(MANY_MARKS, "$1")
      .replace(OTHER_SHAPES, (run) => run.normalize("NFKC"))
      .normalize("NFC")
      // Once more: what a mark is composed of may be two.
      .replace(MANY_MARKS, "$1")
      .replace(HYPHENS, "-")
      .replace(BLANKS, " ")
      .trim()
  );
}

/** Kept text with every dash as a hyphen and signs of the usual width, for reading: "3–5", "3‑5" and "3−5" as "3-5". */
export function dashedText(text: string): string {
  return checkedText(text)
    .replace(OTHER_SIGNS, (run) => run.normalize("NFKC"))
    .replace(DASHES, "-");
}

/**
 * Kept text in small letters without the accents of European letters, for recognising names. The
 * marks of other scripts stay: in Devanagari they are the vowels, and tell words apart.
 */
export function bareLetters(text: string): string {
  return dashedText(text)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
}

/**
 * What two texts share that say the same: whatever their spaces, dashes, apostrophes and capitals.
 * For comparing only; it is never shown.
 */
export function sameText(text: string): string {
  return dashedText(text)
    .replace(APOSTROPHES, "'")
    .replace(/ ?- ?/g, "-")
    .toLowerCase()
    .normalize("NFC");
}
