import type { Money } from "../evidence/money";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const INDIAN_SCALE: readonly (readonly [bigint, string])[] = [
  [10_000_000n, "crore"],
  [100_000n, "lakh"],
  [1_000n, "thousand"],
  [100n, "hundred"],
];
const OTHER_SCALE: readonly (readonly [bigint, string])[] = [
  [1_000_000_000n, "billion"],
  [1_000_000n, "million"],
  [1_000n, "thousand"],
  [100n, "hundred"],
];
/** What the units of amounts in rupees are. */
export const LAKH_EXPLAINED = "1 lakh (L) is 100,000; 1 crore (Cr) is 100 lakh.";
const NAMES: Readonly<Record<string, string>> = {
  INR: "rupees",
  USD: "US dollars",
  EUR: "euros",
  GBP: "pounds sterling",
};

/** An amount in words, rupees in lakh and crore: "nine lakh thirty-six thousand rupees". */
export function amountInWords({ amount, currency }: Money): string {
  const [whole = "0", decimals] = amount.abs().toFixed().split(".");
  const scale = currency === "INR" ? INDIAN_SCALE : OTHER_SCALE;
  const digits = decimals?.split("").map((digit) => SMALL[Number(digit)]);
  const point = digits ? ` point ${digits.join(" ")}` : "";
  return `${wordsOf(BigInt(whole), scale)}${point} ${NAMES[currency] ?? currency}`;
}

function wordsOf(count: bigint, scale: readonly (readonly [bigint, string])[]): string {
  if (count < 20n) return SMALL[Number(count)] ?? "";
  if (count < 100n) {
    const ones = count % 10n;
    return `${TENS[Number(count / 10n) - 2]}${ones === 0n ? "" : `-${SMALL[Number(ones)]}`}`;
  }
  const [size, name] = scale.find(([unit]) => count >= unit) ?? [100n, "hundred"];
  const rest = count % size;
  return `${wordsOf(count / size, scale)} ${name}${rest === 0n ? "" : ` ${wordsOf(rest, scale)}`}`;
}

/**
 * The whole number that words state, lakh and crore or million: "twelve lakh", "one hundred and
 * twenty thousand". Null where they do not state one just as it is said.
 */
export function numberOfWords(text: string): bigint | null {
  const words = text
    .toLowerCase()
    .replace(/\band\b/g, " ")
    .split(/[\s-]+/)
    .filter((word) => word !== "")
    .map((word) => word.replace(/^(?:lac|lakh|crore|million|billion)s?$/, singular));
  let [total, group] = [0n, 0n];
  for (const word of words) {
    const scale = SCALES.get(word);
    const count = COUNTS.get(word);
    if (scale === undefined && count === undefined) return null;
    if (scale === undefined) group += count ?? 0n;
    else if (scale === 100n) group *= scale;
    else [total, group] = [total + group * scale, 0n];
  }
  const value = total + group;
  // Said back it has to be the very words: "twenty twelve lakh" is no number.
  const said = [INDIAN_SCALE, OTHER_SCALE].map((scale) => wordsOf(value, scale));
  return said.some((one) => one.replaceAll("-", " ") === words.join(" ")) ? value : null;
}

function singular(word: string): string {
  const one = word.replace(/s$/, "");
  return one === "lac" ? "lakh" : one;
}

const COUNTS: ReadonlyMap<string, bigint> = new Map([
  ...SMALL.map((word, count) => [word, BigInt(count)] as const),
  ...TENS.map((word, place) => [word, BigInt(place + 2) * 10n] as const),
]);
const SCALES: ReadonlyMap<string, bigint> = new Map(
  [...INDIAN_SCALE, ...OTHER_SCALE].map(([size, word]) => [word, size] as const),
);

/** Every word that numbers are said with. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...COUNTS.keys(),
  ...SCALES.keys(),
  "lac",
]);
