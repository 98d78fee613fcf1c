import type Big from "big.js";
import type { PayPeriod } from "@/domain/vocabulary";
import { readNumber } from "./number-text";
import { checkedText } from "@/domain/text/plain-text";
import { type Reading, read, unread } from "./reading";

/** An amount as it was typed: exact, with the currency and period that were written beside it. */
export interface TypedAmount {
  readonly amount: Big;
  /** ISO 4217; null where none was written. */
  readonly currency: string | null;
  /** Null where none was written. */
  readonly period: PayPeriod | null;
}

/** More than this is no pay; it is also far below what numbers hold exactly. */
const MOST = 1e12;
const MOST_DECIMALS = 4;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/₹|\brs\.?(?=[\s\d])|\brupees?\b/i, "INR"],
  [/\bus ?\$|\busd ?\$/i, "USD"],
  [/€/, "EUR"],
  [/£/, "GBP"],
];
/** Currencies whose sign is a plain dollar; without a word on which, the row's own decides. */
const DOLLARS: readonly string[] = ["USD", "CAD", "AUD", "SGD", "NZD", "HKD"];

const PERIODS: readonly (readonly [RegExp, PayPeriod])[] = [
  [
    /(?:\b(?:an?|per)|\/)\s*(?:annum|year|yr|y)\b\.?|\bp\.?\s?a\b\.?|\b(?:yearly|annually|annual)\b/i,
    "YEAR",
  ],
  [/(?:\b(?:an?|per)|\/)\s*(?:month|mo|mth|m)\b\.?|\bp\.?\s?m\b\.?|\bmonthly\b/i, "MONTH"],
  [/(?:\b(?:an?|per)|\/)\s*(?:hour|hr|h)\b\.?|\bp\.?\s?h\b\.?|\bhourly\b/i, "HOUR"],
];
const OTHER_PERIOD =
  /(?:\b(?:an?|per)|\/)\s*(?:day|week|wk|fortnight|quarter)\b|\b(?:daily|weekly)\b/i;

/** What a unit multiplies by, as a power of ten. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?<=\d\s*)(?:lakhs?|lacs?|l)\b\.?/i, 100_000],
  [/(?<=\d\s*)(?:crores?|crs?|cr)\b\.?/i, 10_000_000],
  [/(?<=\d\s*)(?:thousand|k)\b\.?/i, 1_000],
  [/(?<=\d\s*)(?:millions?|mn|mio|m)\b\.?/i, 1_000_000],
];

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
  let rest = checkedText(text);
  if (rest === "") return unread("Type an amount.");
  if (/\d\s*[a-z]{0,5}\.?\s*(?:-|–|—|\bto\b)\s*[₹$€£]?\s*\d/i.test(rest)) {
    return unread("This is a range. Enter its lower and upper end as a minimum and a maximum.");
  }
  const lakhsAYear = /(?<=\d\s*)lpa\b\.?/i;
  const isLpa = lakhsAYear.test(rest);
  rest = rest.replace(lakhsAYear, "L");
  if (OTHER_PERIOD.test(rest)) {
    return unread(
      "Only pay for a year, a month or an hour is kept. Enter it as its source prints it.",
    );
  }
  const [withoutPeriod, period] = takeOne(rest, PERIODS);
  if (isLpa && period !== null && period !== "YEAR") {
    return unread("LPA means lakh a year, and another period is written beside it.");
  }
  const currency = takeCurrency(withoutPeriod, dollars);
  if ("problem" in currency) return currency;
  const [digits, factor] = takeOne(currency.value.rest, UNITS);
  const number = readNumber(digits.trim(), factor !== null);
  if ("problem" in number) return number;
  const amount = number.value.times(factor ?? 1);
  const problem = sizeProblem(amount);
  if (problem !== null) return unread(problem);
  return read({ amount, currency: currency.value.code, period: isLpa ? "YEAR" : period });
}

function sizeProblem(amount: Big): string | null {
  if (amount.lte(0)) return "Pay is more than nothing.";
  if (amount.gt(MOST)) return "This is more than anybody is paid.";
  const decimals = amount.toFixed().split(".")[1]?.length ?? 0;
  return decimals > MOST_DECIMALS ? `At most ${MOST_DECIMALS} decimals are kept.` : null;
}

interface TakenCurrency {
  readonly rest: string;
  readonly code: string | null;
}

/** The currency that is written beside a number, and what is left without it. */
function takeCurrency(text: string, dollars: string | null): Reading<TakenCurrency> {
  const codes = [...text.matchAll(/(?<![a-z])[a-z]{3}(?![a-z])/gi)].map(([code]) =>
    code.toUpperCase(),
  );
  const known = codes.filter((code) => CODES.has(code));
  const [withoutSign, sign] = takeOne(text, SIGNS);
  const code = known[0] ?? null;
  if (known.length > 1 || (code !== null && sign !== null && code !== sign)) {
    return unread("Two currencies are written here.");
  }
  const rest = code === null ? withoutSign : withoutSign.replace(new RegExp(code, "i"), "");
  if (!rest.includes("$")) return read({ rest, code: code ?? sign });
  const plain = code ?? sign ?? dollars ?? "USD";
  return DOLLARS.includes(plain)
    ? read({ rest: rest.replace("$", ""), code: plain })
    : unread(`"$" and ${plain} do not go together.`);
}

/** Codes that stand beside amounts. Others are read where the currency has a column of its own. */
const CODES = new Set(
  "INR USD EUR GBP CAD AUD SGD NZD HKD CHF JPY CNY SEK NOK DKK PLN BRL MXN ZAR AED SAR KRW ILS TRY".split(
    " ",
  ),
);

/** Takes the first of some marks out of a text, and answers what it stands for. */
function takeOne<T>(
  text: string,
  marks: readonly (readonly [RegExp, T])[],
): readonly [rest: string, found: T | null] {
  for (const [pattern, meaning] of marks) {
    if (pattern.test(text)) return [text.replace(pattern, " ").trim(), meaning];
  }
  return [text, null];
}
