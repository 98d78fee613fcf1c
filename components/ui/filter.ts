import {
  type ChosenEvidence,
  chosenWords,
  placeWords as placeNamed,
} from "@/domain/convert/view-words";
import { readCountry as readCountryName } from "@/domain/entry/code-text";
import type { EvidenceFilter } from "@/domain/evidence/scope";
import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import { FIRST_YEAR, LAST_YEAR, MOST_YEARS_OF_EXPERIENCE } from "@/domain/limits";
import { didYouMean } from "@/domain/text/nearest-names";
import { alternatives } from "@/domain/words/format";
import { COUNTRY_CODES } from "@/domain/words/iso-codes";
import { type Parameters, textOf } from "./parameters";

/** The country that pages speak of until the reader chooses another. */
export const USUAL_COUNTRY = "IN";
/** What stands in an address for every country. */
export const EVERY_COUNTRY = "all";

/** A source as the form names it. */
export interface OfferedSource {
  readonly slug: string;
  readonly name: string;
}

/** Which evidence a page shows, as its address gives it. */
export interface Filter {
  /** ISO 3166-1 alpha-2; null for every country. */
  readonly country: string | null;
  readonly level: NonNullable<EvidenceFilter["level"]> | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly year: number | null;
  /** One source, by slug. */
  readonly source: string | null;
  readonly basis: NonNullable<EvidenceFilter["basis"]> | null;
}

/** The parameters of an address that are a filter. */
export const FILTER_PARAMETERS = [
  "country",
  "level",
  "minYears",
  "maxYears",
  "year",
  "source",
  "basis",
] as const;

/** Reads the filter of an address. What cannot be met is left out, and `refuse` is told in a sentence. */
export function readFilter(
  parameters: Parameters,
  sources: readonly OfferedSource[],
  refuse: (sentence: string) => void,
): Filter {
  const years = {
    minYears: wholeNumber(parameters, "minYears", 0, MOST_YEARS_OF_EXPERIENCE, refuse),
    maxYears: wholeNumber(parameters, "maxYears", 0, MOST_YEARS_OF_EXPERIENCE, refuse),
  };
  const crossed =
    years.minYears !== null && years.maxYears !== null && years.minYears > years.maxYears;
  if (crossed) refuse("No experience lies between those years: the first is the greater one.");
  return {
    country: readCountry(textOf(parameters.country), refuse),
    level: oneOf(parameters, "level", EXPERIENCE_LEVELS, refuse),
    minYears: crossed ? null : years.minYears,
    maxYears: crossed ? null : years.maxYears,
    year: wholeNumber(parameters, "year", FIRST_YEAR, LAST_YEAR, refuse),
    source: readSource(textOf(parameters.source), sources, refuse),
    basis: oneOf(parameters, "basis", PAY_BASES, refuse),
  };
}

function readCountry(text: string, refuse: (sentence: string) => void): string | null {
  const code = text.toUpperCase();
  if (text === "") return USUAL_COUNTRY;
  if (text.toLowerCase() === EVERY_COUNTRY) return null;
  if (COUNTRY_CODES.has(code)) return code;
  const named = readCountryName(text);
  const write =
    "problem" in named
      ? "two letters of ISO 3166-1 such as IN, or all for every country"
      : named.value;
  refuse(`“${text}” is no country by its two letters: write ${write}.`);
  return USUAL_COUNTRY;
}

function readSource(
  text: string,
  sources: readonly OfferedSource[],
  refuse: (sentence: string) => void,
): string | null {
  if (text === "" || sources.some(({ slug }) => slug === text)) return text || null;
  const slugs = sources.map(({ slug }) => slug);
  refuse(`No source is called “${text}”.${didYouMean(text, slugs)}`);
  return null;
}

function oneOf<T extends string>(
  parameters: Parameters,
  name: string,
  allowed: readonly T[],
  refuse: (sentence: string) => void,
): T | null {
  const text = textOf(parameters[name]);
  const found = allowed.find((value) => value === text.toUpperCase()) ?? null;
  if (text !== "" && found === null) {
    refuse(`“${text}” is no ${name}: write ${alternatives(allowed)}.`);
  }
  return found;
}

function wholeNumber(
  parameters: Parameters,
  name: string,
  least: number,
  most: number,
  refuse: (sentence: string) => void,
): number | null {
  const text = textOf(parameters[name]);
  if (text === "") return null;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  refuse(
    `“${text}” is no ${name === "year" ? "year" : "number of years"} from ${least} to ${most}.`,
  );
  return null;
}

/** The filter as a question takes it. */
export function filterVariables({ source, ...filter }: Filter) {
  return { ...filter, sources: source === null ? null : [source] };
}

/** Whether more is chosen than the usual country. */
export function isFiltered({ country, ...rest }: Filter): boolean {
  return country !== USUAL_COUNTRY || Object.values(rest).some((part) => part !== null);
}

/** The parameters that keep the filter in an address. */
export function filterParameters(filter: Filter): [name: string, value: string][] {
  const { country, ...rest } = filter;
  const where = country === USUAL_COUNTRY ? [] : [["country", country ?? EVERY_COUNTRY] as const];
  return [...where, ...Object.entries(rest)].flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  );
}

/** Where pay is shown for, in words. */
export function filterPlaceWords({ country }: Filter): string {
  return placeNamed(country);
}

/** The filter with the name of its source, for words. */
export function chosenEvidence(filter: Filter, sources: readonly OfferedSource[]): ChosenEvidence {
  return { ...filter, source: sources.find(({ slug }) => slug === filter.source)?.name ?? null };
}

/** What is shown, in words: "Pay in India, of senior level and observed in 2023." */
export function filterWords(filter: Filter, sources: readonly OfferedSource[]): string {
  return chosenWords(chosenEvidence(filter, sources));
}
