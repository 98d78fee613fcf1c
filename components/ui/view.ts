import {
  type Filter,
  filterParameters,
  filterVariables,
  isFiltered,
  type OfferedSource,
  readFilter,
  USUAL_COUNTRY,
} from "./filter";
import { type Parameters, textOf } from "./parameters";

/** How a page is asked to show pay, as its address gives it. Nothing chosen: pay in India as the sources print it. */
export interface View {
  /** Which evidence is shown. */
  readonly filter: Filter;
  /** ISO 4217; null for the currency that each source prints. */
  readonly currency: string | null;
  /** The year whose prices pay is shown in, or purchasing power; null for the prices of its own time. */
  readonly prices: number | "ppp" | null;
  /** Working hours of a year that pay for an hour is multiplied by; null to leave it so. */
  readonly hours: number | null;
  /** What the address asks for that cannot be shown, in sentences. */
  readonly problems: readonly string[];
}

/** The currencies that the form offers, in its order. */
export const CURRENCIES = [
  ["INR", "Indian rupees"],
  ["USD", "US dollars"],
  ["EUR", "euros"],
  ["GBP", "pounds sterling"],
  ["SGD", "Singapore dollars"],
  ["CAD", "Canadian dollars"],
  ["AUD", "Australian dollars"],
] as const;

/** The years that the form offers prices of, latest first. */
export const PRICE_YEARS = [2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017] as const;

/** 40 hours in each of 52 weeks. */
export const USUAL_HOURS = 2_080;
const MOST_HOURS = 8_784;

/** Reads the choices of an address. What cannot be met is left out and named in `problems`. `sources`: those that are held. */
export function readView(parameters: Parameters, sources: readonly OfferedSource[]): View {
  const problems: string[] = [];
  const filter = readFilter(parameters, sources, (problem) => problems.push(problem));
  const currency = oneOf(
    textOf(parameters.currency).toUpperCase(),
    CURRENCIES.map(([code]) => code),
    (text) =>
      problems.push(`Pay cannot be shown in “${text}” here. Choose a currency of the list.`),
  );
  const prices = oneOf(
    textOf(parameters.prices).toLowerCase(),
    ["ppp", ...PRICE_YEARS.map(String)],
    (text) => problems.push(`No prices of “${text}” are held. Choose a year of the list.`),
  );
  const hours = oneOf(textOf(parameters.hours), null, (text) =>
    problems.push(`“${text}” is no number of working hours: a year has from 1 to ${MOST_HOURS}.`),
  );
  if (prices === "ppp" && currency !== null) {
    problems.push(
      "International dollars belong to no country: pay is shown by purchasing power, and not in a currency.",
    );
  }
  return {
    filter,
    currency: prices === "ppp" ? null : currency,
    prices: prices === null || prices === "ppp" ? prices : Number(prices),
    hours: hours === null ? null : Number(hours),
    problems,
  };
}

/** The view for a page that shows one country at a time: India where every country is asked for. */
export function inOneCountry(view: View): View {
  if (view.filter.country !== null) return view;
  return {
    ...view,
    filter: { ...view.filter, country: USUAL_COUNTRY },
    problems: [...view.problems, "A path is shown in one country at a time; this is India."],
  };
}

/** The text where it is allowed; null where it is empty or is not. Without a list: whole hours of a year. */
function oneOf(
  text: string,
  allowed: readonly string[] | null,
  refuse: (text: string) => void,
): string | null {
  if (text === "") return null;
  const fits = allowed
    ? allowed.includes(text)
    : /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_HOURS;
  if (fits) return text;
  refuse(text);
  return null;
}

/** The view as the variables of a question. */
export function viewVariables({ filter, currency, prices, hours }: View) {
  return {
    where: filterVariables(filter),
    currency,
    prices:
      prices === null
        ? null
        : prices === "ppp"
          ? { kind: "PURCHASING_POWER" as const, year: null }
          : { kind: "REAL" as const, year: prices },
    annual: hours === null ? null : { hoursAYear: hours },
  };
}

/** Whether anything is chosen. */
export function isChosen({ filter, currency, prices, hours }: View): boolean {
  return isFiltered(filter) || currency !== null || prices !== null || hours !== null;
}

/** An address that keeps what the reader chose. */
export function withView(href: string, { filter, currency, prices, hours }: View): string {
  const chosen = new URLSearchParams(filterParameters(filter));
  for (const [name, value] of Object.entries({ currency, prices, hours })) {
    if (value !== null) chosen.set(name, String(value));
  }
  if (chosen.size === 0) return href;
  return `${href}${href.includes("?") ? "&" : "?"}${chosen}`;
}
