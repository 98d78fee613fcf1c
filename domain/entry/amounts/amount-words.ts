import type { PayPeriod } from "../../evidence/vocabulary";

/** What a word or a sign beside an amount means. */
export type Meaning =
  | { readonly kind: "unit"; readonly factor: number }
  | { readonly kind: "currency"; readonly code: string }
  | { readonly kind: "dollar" }
  | { readonly kind: "period"; readonly period: PayPeriod }
  | { readonly kind: "other period" };

/** What a unit multiplies by. */
const UNITS: Readonly<Record<string, number>> = {
  lakhs: 100_000,
  lakh: 100_000,
  lacs: 100_000,
  lac: 100_000,
  l: 100_000,
  crores: 10_000_000,
  crore: 10_000_000,
  crs: 10_000_000,
  cr: 10_000_000,
  thousand: 1_000,
  k: 1_000,
  millions: 1_000_000,
  million: 1_000_000,
  mio: 1_000_000,
  mn: 1_000_000,
  m: 1_000_000,
};

const CURRENCIES: Readonly<Record<string, string>> = {
  "₹": "INR",
  rs: "INR",
  rupee: "INR",
  rupees: "INR",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  pound: "GBP",
  pounds: "GBP",
  "pounds sterling": "GBP",
  us$: "USD",
  usd$: "USD",
  "us dollar": "USD",
  "us dollars": "USD",
};
const DOLLARS = ["$", "dollar", "dollars"];
/** Codes that stand beside amounts. Others, some of which are words, are read where the currency has a column of its own. */
const CODES =
  "INR USD EUR GBP CAD AUD SGD NZD HKD CHF JPY CNY SEK NOK DKK PLN BRL MXN ZAR AED SAR KRW ILS TRY".split(
    " ",
  );

const PER: readonly string[] = ["per", "a", "an", "/"];
const TIMES: readonly (readonly [PayPeriod, words: readonly string[], alone: readonly string[]])[] =
  [
    ["YEAR", ["annum", "year", "yr", "y"], ["pa", "p a", "p / a", "yearly", "annually", "annual"]],
    ["MONTH", ["month", "mo", "mth", "m"], ["pm", "pcm", "p m", "p / m", "monthly"]],
    ["HOUR", ["hour", "hr", "h"], ["ph", "p h", "p / h", "hourly"]],
  ];
const OTHER_TIMES = ["day", "week", "wk", "fortnight", "quarter"];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(UNITS).map(([word, factor]) => [word, { kind: "unit", factor }] as const),
  ...Object.entries(CURRENCIES).map(
    ([word, code]) => [spaced(word), { kind: "currency", code }] as const,
  ),
  ...CODES.map((code) => [code.toLowerCase(), { kind: "currency", code }] as const),
  ...DOLLARS.map((word) => [word, { kind: "dollar" }] as const),
  ...TIMES.flatMap(([period, words, alone]) =>
    [...phrases(words), ...alone].map((phrase) => [phrase, { kind: "period", period }] as const),
  ),
  ...[...phrases(OTHER_TIMES), "daily", "weekly"].map(
    (phrase) => [phrase, { kind: "other period" }] as const,
  ),
]);

/** The most words of one phrase. */
export const LONGEST_PHRASE = 3;

/** What a phrase of words and signs means; null where nothing. Its words have single blanks between them. */
export function meaningOf(phrase: string): Meaning | null {
  return MEANINGS.get(phrase.toLowerCase()) ?? null;
}

/** A word that is a unit and something else written together, cut between them: "kpa", "LPA", "kUSD". */
export function cutWord(word: string): readonly [unit: string, rest: string] | null {
  for (const unit of Object.keys(UNITS)) {
    const rest = word.slice(unit.length);
    const means = word.toLowerCase().startsWith(unit) ? meaningOf(rest) : null;
    if (means !== null && means.kind !== "unit") return [word.slice(0, unit.length), rest];
  }
  return null;
}

function phrases(words: readonly string[]): string[] {
  return words.flatMap((word) => PER.map((per) => `${per} ${word}`));
}

/** A sign apart from the word before it, as they are read. */
function spaced(word: string): string {
  return word.replace(/(?<=[a-z])\$/, " $");
}
