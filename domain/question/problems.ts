import { FIRST_PRICE_YEAR, LAST_PRICE_YEAR, MOST_HOURS_A_YEAR } from "@/domain/limits";
import { didYouMean } from "@/domain/text/nearest-names";
import { countryCode } from "@/domain/words/country-names";
import { alternatives } from "@/domain/words/format";

/** How much of what was written a sentence repeats. */
const REPEATED = 60;

/** What was written, as a sentence repeats it: its beginning, in quotation marks. */
export function asWritten(written: unknown): string {
  const text = typeof written === "string" ? written : JSON.stringify(written);
  return `“${(text ?? String(written)).slice(0, REPEATED)}”`;
}

/** That something is no country. `besides`: what else may be written, where another word means something. */
export function countryProblem(written: unknown, besides = ""): string {
  const named = typeof written === "string" ? countryCode(written.slice(0, REPEATED)) : null;
  const write = named ?? `two letters of ISO 3166-1 such as IN${besides}`;
  return `${asWritten(written)} is no country by its two letters: write ${write}.`;
}

/** That something is no currency. */
export function currencyProblem(written: unknown): string {
  return `${asWritten(written)} is not a currency: write the three capital letters of ISO 4217, like INR.`;
}

/** That something is none of the words that a part takes. */
export function wordProblem(part: string, words: readonly string[], written: unknown): string {
  return `${asWritten(written)} is no ${part}: write ${alternatives(words)}.`;
}

/** That something is no whole number within its bounds. `noun`: what it counts. */
export function numberProblem(noun: string, least: number, most: number, written: unknown): string {
  return `${asWritten(written)} is no ${noun} from ${least} to ${most}.`;
}

/** That pay is not shown in the prices of what was written. `besides`: what else may be written. */
export function pricesProblem(written: unknown, besides = ""): string {
  return `Pay cannot be shown in prices of ${asWritten(written)}: write ${besides}a year from ${FIRST_PRICE_YEAR} to ${LAST_PRICE_YEAR}.`;
}

/** That nobody works so many hours of a year. */
export function hoursProblem(written: unknown): string {
  return `${asWritten(written)} is no number of working hours: a year has from 1 to ${MOST_HOURS_A_YEAR}.`;
}

/** That a range of experience ends before it begins. */
export function crossedYearsProblem(minYears: number, maxYears: number): string {
  return `No experience lies between those years: minYears ${minYears} is more than maxYears ${maxYears}.`;
}

/** That a range of calendar years ends before it begins. */
export function crossedRangeProblem(fromYear: number, toYear: number): string {
  return `No year lies between those: fromYear ${fromYear} is later than toYear ${toYear}.`;
}

/** That international dollars are asked for together with a currency. */
export function twoCurrenciesProblem(currency: string): string {
  return `International dollars belong to no country, so that they are not shown in ${currency}: ask for purchasing power or for a currency, and not both.`;
}

/** That a moment has not come yet. */
export function aheadProblem(written: string): string {
  return `${asWritten(written)} lies ahead, and what will be recorded by then is not known.`;
}

/** That nothing of a kind is held by a name, with the names that look like it. */
export function unknownProblem(noun: string, slug: string, held: Iterable<string>): string {
  return `No ${noun} is called ${asWritten(slug)}.${didYouMean(slug, held)}`;
}
