import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import { COUNTRY_CODES } from "@/domain/words/iso-codes";
import { EVERY_COUNTRY, PURCHASING_POWER } from "./offered";
import { type Parameters, textOf } from "./parameters";
import { countryProblem, pricesProblem } from "./problems";
import { type AskedQuestion, questionSchema } from "./schema";

/** The parameters of an address that choose which evidence is shown. */
export const FILTER_PARAMETERS = [
  "country",
  "level",
  "minYears",
  "maxYears",
  "year",
  "source",
  "basis",
] as const;
/** The parameters of an address that choose how pay is shown, whatever evidence is. */
const DISPLAY_PARAMETERS = ["currency", "prices", "hours"] as const;
/** All parameters of an address that a question is read from. */
export const QUESTION_PARAMETERS = [...FILTER_PARAMETERS, ...DISPLAY_PARAMETERS] as const;

type QuestionParameter = (typeof QUESTION_PARAMETERS)[number];
type Texts = Readonly<Record<QuestionParameter, string>>;

/** A question as an address gives it, and what of the address cannot be met, in sentences. */
export interface QuestionRead {
  readonly question: AskedQuestion;
  readonly problems: readonly string[];
}

/**
 * Reads the question of an address. What cannot be met is read as if it were not written, and named in
 * `problems`. `country`: the one that is meant where none is written; null for every country.
 */
export function readQuestion(parameters: Parameters, country: string | null): QuestionRead {
  const texts = textsOf((name) => textOf(parameters[name]));
  return readTexts(texts, country, []);
}

function readTexts(texts: Texts, country: string | null, told: readonly string[]): QuestionRead {
  const read = questionSchema.safeParse(partsOf(texts, country));
  if (read.success) return { question: read.data, problems: told };
  const refused = read.error.issues.map(({ path, message }) => {
    const name = parameterOf(path.map(String));
    return { name, problem: OWN_WORDS[name]?.(texts[name]) ?? message };
  });
  const names = new Set(refused.map(({ name }) => name));
  const problems = new Set([...told, ...refused.map(({ problem }) => problem)]);
  const kept = textsOf((name) => (names.has(name) ? "" : texts[name]));
  return readTexts(kept, country, [...problems]);
}

/** What addresses alone take besides, where a problem has to say it. */
const OWN_WORDS: { readonly [Name in QuestionParameter]?: (text: string) => string } = {
  country: (text) => countryProblem(text, `, or ${EVERY_COUNTRY} for every country`),
  prices: (text) => pricesProblem(text, `${PURCHASING_POWER}, or `),
};

/** The parameter that an address writes a part of a question with. */
function parameterOf([first = "", second = ""]: readonly string[]): QuestionParameter {
  const parts: Readonly<Record<string, string>> = { sources: "source", annual: "hours" };
  const part = first === "where" ? second : first;
  const name = QUESTION_PARAMETERS.find((known) => known === (parts[part] ?? part));
  if (name === undefined) throw new TypeError(`no parameter writes ${first}.${second}`);
  return name;
}

/** The parts of a question as the schema reads them; a text that says nothing is left as it is, to be refused. */
function partsOf(texts: Texts, country: string | null) {
  const { source, currency, prices, hours } = texts;
  return {
    where: {
      country: countryOf(texts.country, country),
      level: wordOf(texts.level, EXPERIENCE_LEVELS),
      minYears: numberOf(texts.minYears),
      maxYears: numberOf(texts.maxYears),
      year: numberOf(texts.year),
      basis: wordOf(texts.basis, PAY_BASES),
      sources: source === "" ? null : [source],
    },
    currency: currency === "" ? null : currency.toUpperCase(),
    prices: prices === "" ? null : pricesOf(prices.toLowerCase()),
    annual: hours === "" ? null : { hoursAYear: numberOf(hours) },
  };
}

function countryOf(text: string, usual: string | null): string | null {
  if (text === "") return usual;
  if (text.toLowerCase() === EVERY_COUNTRY) return null;
  return wordOf(text, [...COUNTRY_CODES]);
}

function wordOf(text: string, words: readonly string[]): string | null {
  return text === "" ? null : (words.find((word) => word === text.toUpperCase()) ?? text);
}

function numberOf(text: string): number | string | null {
  if (text === "") return null;
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

function pricesOf(text: string) {
  return text === PURCHASING_POWER
    ? { kind: "PURCHASING_POWER" }
    : { kind: "REAL", year: numberOf(text) };
}

/**
 * A question as an address writes it: an empty text for what it leaves out. An address writes one
 * source, and neither publishers nor what is left out.
 */
export function questionTexts({ where, currency, prices, annual }: AskedQuestion): Texts {
  return {
    country: where.country ?? EVERY_COUNTRY,
    level: where.level ?? "",
    minYears: String(where.minYears ?? ""),
    maxYears: String(where.maxYears ?? ""),
    year: String(where.year ?? ""),
    source: where.sources?.[0] ?? "",
    basis: where.basis ?? "",
    currency: currency ?? "",
    prices: prices === null ? "" : pricesText(prices),
    hours: String(annual?.hoursAYear ?? ""),
  };
}

function pricesText(prices: NonNullable<AskedQuestion["prices"]>): string {
  if (prices.kind === "REAL") return String(prices.year);
  return prices.kind === "PURCHASING_POWER" ? PURCHASING_POWER : "";
}

function textsOf(text: (name: QuestionParameter) => string): Texts {
  const entries = QUESTION_PARAMETERS.map((name) => [name, text(name)]);
  return Object.fromEntries(entries) as Texts;
}

/**
 * The parameters that write a question in an address. `usual`: the country that need not be written;
 * null where every country is written out too.
 */
export function questionParameters(
  question: AskedQuestion,
  usual: string | null,
): [name: QuestionParameter, value: string][] {
  const texts = questionTexts(question);
  return QUESTION_PARAMETERS.flatMap((name): [QuestionParameter, string][] => {
    const text = texts[name];
    return text === "" || (name === "country" && text === usual) ? [] : [[name, text]];
  });
}
