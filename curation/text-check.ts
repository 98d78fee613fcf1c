import { badUserInput } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import { formatCount } from "@/domain/words/format";

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

/** A whole number that may be left out: null then. Throws BAD_USER_INPUT where it is beyond its bounds. */
export function optionalWhole(
  argument: string,
  value: number | null | undefined,
  least: number,
  most: number,
): number | null {
  if (value == null) return null;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw badUserInput(
    argument,
    `${value} is no whole number from ${formatCount(least)} to ${formatCount(most)}.`,
  );
}
