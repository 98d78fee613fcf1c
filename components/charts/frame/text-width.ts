/** Widths of letters of the interface's face, in parts of its size, on the safe side. */
const NARROW = /[ijl.,:;'’|!()\s·]/;
const SLIM = /[frt\-–/]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[\p{Lu}\d₹€£$+−<>=]/u;

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.32;
  if (SLIM.test(letter)) return 0.42;
  if (WIDE.test(letter)) return 0.94;
  return CAPITAL.test(letter) ? 0.69 : 0.6;
}

/**
 * How wide a text is at a size in pixels: an estimate that is never too small, because what lays out a
 * chart on the server cannot measure letters.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** Breaks a text at spaces into lines no wider than `limit` pixels; a longer word has a line of its own. */
export function wrappedLines(text: string, size: number, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && textWidth(longer, size) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
