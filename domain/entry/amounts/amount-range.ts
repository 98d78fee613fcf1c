import { amountTokens, type Token } from "./amount-tokens";

/** The two ends of a range, each as an amount that can be typed. */
export interface RangeEnds {
  readonly lower: string;
  readonly upper: string;
}

/** Whether pieces are two numbers with what joins two ends between them. */
export function isRange(tokens: readonly Token[]): boolean {
  return halvesOf(tokens) !== null;
}

/**
 * The two ends of an amount that is a range, with what is said of both written to each: "8-12 LPA" is
 * "8 LPA" and "12 LPA". Null for what is no range, or one with words that are not understood.
 */
export function rangeEnds(text: string): RangeEnds | null {
  const halves = halvesOf(amountTokens(text) ?? []);
  if (halves === null || halves.flat().some(({ means }) => means.kind === "unknown")) return null;
  const [lower, upper] = halves;
  // "900-1.2k" is no 900 thousand: a unit is of both only where the lower number comes first.
  const sharesUnit = numberOf(lower) <= numberOf(upper);
  return { lower: endOf(lower, upper, sharesUnit), upper: endOf(upper, lower, sharesUnit) };
}

function halvesOf(
  tokens: readonly Token[],
): readonly [lower: readonly Token[], upper: readonly Token[]] | null {
  const numbers = tokens.flatMap(({ means }, place) => (means.kind === "number" ? [place] : []));
  const [first = 0, second = 0] = numbers;
  if (numbers.length !== 2) return null;
  const joint = tokens.findIndex(
    ({ means }, place) => place > first && place < second && means.kind === "joint",
  );
  if (joint === -1) return null;
  const withoutJoints = (some: readonly Token[]) =>
    some.filter(({ means }) => means.kind !== "joint");
  return [withoutJoints(tokens.slice(0, joint)), withoutJoints(tokens.slice(joint + 1))];
}

/** The number of one end, near enough to compare. */
function numberOf(end: readonly Token[]): number {
  const typed = end.find(({ means }) => means.kind === "number")?.text ?? "";
  return Number(typed.replaceAll(",", ""));
}

/** One end, with what only the other says: currency before it, unit and period after it. */
function endOf(own: readonly Token[], other: readonly Token[], sharesUnit: boolean): string {
  const lacks = (...kinds: Token["means"]["kind"][]) =>
    own.some(({ means }) => kinds.includes(means.kind))
      ? []
      : other.filter(({ means }) => kinds.includes(means.kind));
  const parts = [...own];
  const number = parts.findIndex(({ means }) => means.kind === "number");
  parts.splice(number + 1, 0, ...(sharesUnit ? lacks("unit") : []));
  parts.push(...lacks("period", "other period"));
  const all = [...lacks("currency", "dollar"), ...parts];
  return all
    .map(({ text, means, isGlued }, place) => {
      const before = all[place - 1];
      const isSign = before !== undefined && /^[^a-z0-9]$/i.test(before.text);
      const isNumber = means.kind === "number";
      const glue = place === 0 || (isNumber ? isSign || isGlued : isGlued);
      return glue ? text : ` ${text}`;
    })
    .join("");
}
