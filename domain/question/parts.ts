import { z } from "zod";
import { MOST_FILTER_SLUGS, MOST_YEARS_OF_EXPERIENCE } from "@/domain/limits";
import { COUNTRY_CODES, CURRENCY_CODES } from "@/domain/words/iso-codes";
import { countryProblem, currencyProblem, numberProblem, wordProblem } from "./problems";

/** A country by its two capital letters of ISO 3166-1. */
export const countrySchema = code(COUNTRY_CODES, countryProblem);
/** A currency by its three capital letters of ISO 4217, in use or of the past. */
export const currencySchema = code(CURRENCY_CODES, currencyProblem);

function code(codes: ReadonlySet<string>, problem: (written: unknown) => string) {
  return z.custom<string>((written) => typeof written === "string" && codes.has(written), {
    error: ({ input }) => problem(input),
    abort: true,
  });
}

/** One of the words that a part takes. */
export function word<const Words extends readonly string[]>(part: string, words: Words) {
  return z.enum(words, { error: ({ input }) => wordProblem(part, words, input) });
}

/** A whole number within bounds; `problem` says what is wrong with any other. */
export function wholeNumber(least: number, most: number, problem: (written: unknown) => string) {
  const fits = (written: unknown) =>
    Number.isInteger(written) && Number(written) >= least && Number(written) <= most;
  return z.custom<number>(fits, { error: ({ input }) => problem(input), abort: true });
}

/** A whole number of years; `noun` names it. */
export function years(noun: string, least: number, most: number) {
  return wholeNumber(least, most, (written) => numberProblem(noun, least, most, written));
}

/** A list of slugs that a filter names. */
export function slugs(part: string) {
  return z.array(z.string()).max(MOST_FILTER_SLUGS, {
    error: ({ input }) =>
      `${part} names ${input?.length} slugs; at most ${MOST_FILTER_SLUGS} are allowed.`,
    abort: true,
  });
}

/** What may be left out, which is the same as null. */
export function open<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** Whole years of experience. */
export const EXPERIENCE = years("number of years", 0, MOST_YEARS_OF_EXPERIENCE);
