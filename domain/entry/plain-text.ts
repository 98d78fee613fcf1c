/** Characters that are no writing: controls, direction overrides, and what has no width. */
const HIDDEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu;

/** Text that needs no cleaning: letters of ASCII with single spaces between them. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Text without what cannot be seen, in one line, with single spaces. */
export function checkedText(text: string): string {
  // Most cells of most files, read a hundred thousand at a time.
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\r\n\t]+/g, " ")
    .replace(HIDDEN, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
