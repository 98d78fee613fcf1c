import type { Money } from "./money";

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
