import { badUserInput } from "../errors";

/** Characters that are no writing: controls, direction overrides, and what has no width. */
const HIDDEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu;

/** Text without what cannot be seen, in one line, with single spaces. */
export function checkedText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\r\n\t]+/g, " ")
    .replace(HIDDEN, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Text that has to be there. Throws BAD_USER_INPUT where it is empty or too long. */
export function requiredText(argument: string, text: string, longest: number): string {
  const checked = checkedText(text);
  if (checked !== "" && checked.length <= longest) return checked;
  throw badUserInput(
    argument,
    checked === ""
      ? `${argument} is empty.`
      : `${argument} has ${checked.length} characters, and ${longest} are allowed.`,
  );
}

/** Text that may be left out: null then. */
export function optionalText(
  argument: string,
  text: string | null | undefined,
  longest: number,
): string | null {
  return text == null || checkedText(text) === "" ? null : requiredText(argument, text, longest);
}
