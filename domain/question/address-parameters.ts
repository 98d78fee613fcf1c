import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import {
  FIRST_PRICE_YEAR,
  FIRST_YEAR,
  LAST_PRICE_YEAR,
  LAST_YEAR,
  MOST_HOURS_A_YEAR,
  MOST_ROUTE_MOVES,
  MOST_TITLES_AT_ONCE,
  MOST_YEARS_OF_EXPERIENCE,
  USUAL_HOURS_A_YEAR,
} from "@/domain/limits";
import type { QUESTION_PARAMETERS } from "./address";
import { EVERY_COUNTRY, PURCHASING_POWER } from "./offered";

/** The parameters of the address of a file. */
export type FileParameter =
  | (typeof QUESTION_PARAMETERS)[number]
  | "titles"
  | "from"
  | "to"
  | "via"
  | "asOf";

/** What stands in an address for every title. */
export const EVERY_TITLE = "all";

/** What a parameter of an address is, for people and for programs. */
export interface ParameterFacts {
  readonly describes: string;
  /** By JSON Schema, with the bounds that the question is held to. */
  readonly schema: Readonly<Record<string, unknown>>;
}

const SLUG = { type: "string", minLength: 1 } as const;
const EXPERIENCE = { type: "integer", minimum: 0, maximum: MOST_YEARS_OF_EXPERIENCE } as const;

/** Every parameter of the addresses of files. Those that are not required may be left out. */
export const FILE_PARAMETERS: Readonly<Record<FileParameter, ParameterFacts>> = {
  titles: {
    describes: `slugs of titles with commas between, at most ${MOST_TITLES_AT_ONCE}, or ${EVERY_TITLE} for every one; of steps the first title and the last`,
    schema: { type: "array", items: SLUG, minItems: 1, maxItems: MOST_TITLES_AT_ONCE },
  },
  from: { describes: "the title that the steps begin at, by slug", schema: SLUG },
  to: { describes: "the title that they lead to, by slug", schema: SLUG },
  via: {
    describes: "the titles that they pass between from and to, in their order, with commas between",
    schema: { type: "array", items: SLUG, minItems: 1, maxItems: MOST_ROUTE_MOVES - 1 },
  },
  country: {
    describes: `two letters of ISO 3166-1; ${EVERY_COUNTRY}, or nothing, for every country`,
    schema: { type: "string", pattern: `^([A-Za-z]{2}|${EVERY_COUNTRY})$`, default: EVERY_COUNTRY },
  },
  level: {
    describes: "the level of experience that a source names",
    schema: { type: "string", enum: EXPERIENCE_LEVELS },
  },
  minYears: { describes: "years of experience, from", schema: EXPERIENCE },
  maxYears: { describes: "years of experience, to", schema: EXPERIENCE },
  year: {
    describes: "observed in this calendar year",
    schema: { type: "integer", minimum: FIRST_YEAR, maximum: LAST_YEAR },
  },
  source: { describes: "one source, or one edition of a source, by slug", schema: SLUG },
  basis: {
    describes: "what the amount includes",
    schema: { type: "string", enum: PAY_BASES },
  },
  currency: {
    describes: "three letters of ISO 4217; nothing for what each source prints",
    schema: { type: "string", pattern: "^[A-Za-z]{3}$" },
  },
  prices: {
    describes: `the year whose prices pay is shown in, or ${PURCHASING_POWER} for purchasing power; nothing for the prices of its own time`,
    schema: {
      anyOf: [
        { type: "integer", minimum: FIRST_PRICE_YEAR, maximum: LAST_PRICE_YEAR },
        { type: "string", enum: [PURCHASING_POWER] },
      ],
    },
  },
  hours: {
    describes: `working hours of a year that pay for an hour is multiplied by, ${USUAL_HOURS_A_YEAR} for 40 a week; nothing for the period that each source prints`,
    schema: { type: "integer", minimum: 1, maximum: MOST_HOURS_A_YEAR },
  },
  asOf: {
    describes:
      "a day or an instant: the evidence as it stood then, the same for ever; nothing for now",
    schema: {
      anyOf: [
        { type: "string", format: "date" },
        { type: "string", format: "date-time" },
      ],
    },
  },
};
