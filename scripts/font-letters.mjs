/** Letters from one to another. */
function letters(first, last) {
  const codes = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return String.fromCodePoint(...codes);
}

/** What pages are written with: the letters of western Europe, signs of sums and of type. */
export const USUAL_LETTERS = [
  letters(0x20, 0x7e),
  letters(0xa0, 0xff),
  "ŒœŠšŽžŸˆ˜",
  "–—‘’‚“”„†‡•…‹›′″⁄€™−↑↓",
  // Spaces that keep a number and its unit together.
  "\u2009\u202f",
].join("");

/** In a file of its own, since the files that the fonts come in have it in another than the usual letters. */
export const RUPEE = "₹";

/** Names of people, towns and publishers, and the signs of currencies: fetched where a page has one. */
export const RARE_LETTERS = [...letters(0x100, 0x17f), ..."₦₩₪₫₱₺₽"]
  .filter((letter) => !USUAL_LETTERS.includes(letter))
  .join("");

/** Letters as the unicode-range of a style sheet writes them. */
export function rangeOf(text) {
  const codes = [...text].map((letter) => letter.codePointAt(0)).sort((a, b) => a - b);
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && code <= last.to + 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  const written = (code) => code.toString(16).toUpperCase().padStart(4, "0");
  return ranges
    .map(({ from, to }) =>
      from === to ? `U+${written(from)}` : `U+${written(from)}-${written(to)}`,
    )
    .join(", ");
}
