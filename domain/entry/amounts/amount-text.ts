import type Big from "big.js";
import { checkedText } from "@/domain/text/plain-text";
import type { PayPeriod } from "../../evidence/vocabulary";
import { type NumberWords, readNumber } from "../number-text";
import { type Reading, read, unread } from "../reading";
import { amountProblem } from "../salary-bounds";
import { isRange, rangeEnds } from "./amount-range";
import { amountTokens, type Token } from "./amount-tokens";
import type { Meaning } from "./amount-words";

/** An amount as it was typed: exact, with the currency and period that were written beside it. */
export interface TypedAmount {
  readonly amount: Big;
  /** ISO 4217; null where none was written. */
  readonly currency: string | null;
  /** Null where none was written. */
  readonly period: PayPeriod | null;
}

/** How much of what was typed a message repeats. */
const QUOTED = 60;

/** Currencies whose sign is a plain dollar; without a word on which, the row's own decides. */
const DOLLARS: readonly string[] = ["USD", "CAD", "AUD", "SGD", "NZD", "HKD"];

const PAY: NumberWords = { whole: "The amount", least: "Pay is more than nothing" };

/** Whether "$" may stand for a currency. */
export function isDollar(currency: string): boolean {
  return DOLLARS.includes(currency);
}

/**
 * An amount as people type it: "12 L", "12 LPA", "₹13,90,000", "1.05 Cr", "$120k", "35 an hour".
 * Nothing is guessed: what may mean two amounts, and any word that is not understood, is refused.
 * @param dollars the currency that a plain "$" stands for, where it is one of the dollars
 */
export function readAmount(text: string, dollars: string | null = null): Reading<TypedAmount> {
  const typed = checkedText(text);
  if (typed === "") return unread("Type an amount.");
  const tokens = amountTokens(typed);
  if (tokens === null) return unread("This is too long for an amount. Put words into the note.");
  if (isRange(tokens)) return unread(rangeProblem(typed));
  const beside = besideOf(tokens, dollars);
  if ("problem" in beside) return beside;
  const { factor, ...rest } = beside.value;
  const number = readNumber(digitsOf(tokens), factor !== null, PAY, quoted(typed));
  if ("problem" in number) return number;
  const amount = number.value.times(factor ?? 1);
  const problem = amountProblem(amount);
  return problem === null ? read({ amount, ...rest }) : unread(problem);
}

function rangeProblem(typed: string): string {
  const ends = rangeEnds(typed);
  const how = ends
    ? `Enter two rows: ${ends.lower} as the minimum and ${ends.upper} as the maximum.`
    : "Enter its lower and upper end as a minimum and a maximum.";
  return `This is a range: "${quoted(typed)}". ${how}`;
}

function quoted(typed: string): string {
  return typed.length > QUOTED ? `${typed.slice(0, QUOTED)}…` : typed;
}

/** The number of an amount, with whatever beside it is not understood. */
function digitsOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ means: { kind } }) => kind === "number" || kind === "joint" || kind === "unknown")
    .map(({ text, isGlued }) => (isGlued ? text : ` ${text}`))
    .join("")
    .trim();
}

interface Beside extends Omit<TypedAmount, "amount"> {
  /** What the unit multiplies by; null where there is none. */
  readonly factor: number | null;
}

/** What the words and signs beside a number say. */
function besideOf(tokens: readonly Token[], dollars: string | null): Reading<Beside> {
  const all = <Kind extends Meaning["kind"]>(kind: Kind) =>
    tokens.flatMap(({ means }) =>
      means.kind === kind ? [means as Extract<Meaning, { kind: Kind }>] : [],
    );
  if (all("other period").length > 0) {
    return unread(
      "Only pay for a year, a month or an hour is kept. Enter it as its source prints it.",
    );
  }
  const factors = all("unit").map(({ factor }) => factor);
  if (factors.length > 1) {
    const said = tokens.map(({ text, isGlued }) => (isGlued ? text : ` ${text}`)).join("");
    return unread(`"${said.trim()}" says two units at once.`);
  }
  const periods = new Set(all("period").map(({ period }) => period));
  if (periods.size > 1) {
    const isLakhs = tokens.some(({ text, isGlued }) => isGlued && /^pa$/i.test(text));
    return unread(
      isLakhs
        ? "LPA means lakh a year, and another period is written beside it."
        : "Two times are written here: say a year, a month or an hour.",
    );
  }
  const currency = currencyOf(
    all("currency").map(({ code }) => code),
    all("dollar").length > 0,
    dollars,
  );
  if ("problem" in currency) return currency;
  const [period = null] = periods;
  return read({ factor: factors[0] ?? null, period, currency: currency.value });
}

/** The currency that is written beside a number. */
function currencyOf(
  codes: readonly string[],
  hasDollar: boolean,
  dollars: string | null,
): Reading<string | null> {
  if (new Set(codes).size > 1) return unread("Two currencies are written here.");
  const code = codes[0] ?? null;
  if (!hasDollar) return read(code);
  const plain = code ?? dollars ?? "USD";
  return isDollar(plain) ? read(plain) : unread(`"$" and ${plain} do not go together.`);
}
