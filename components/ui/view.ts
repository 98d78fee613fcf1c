import { viewSentences } from "@/domain/convert/view-words";
import { MOST_HOURS_A_YEAR } from "@/domain/limits";
import { CURRENCY_CODES } from "@/domain/words/iso-codes";
import {
  chosenEvidence,
  EVERY_COUNTRY,
  FILTER_PARAMETERS,
  type Filter,
  filterParameters,
  filterVariables,
  isFiltered,
  type OfferedSource,
  readFilter,
  USUAL_COUNTRY,
} from "./filter";
import { type Parameters, pageProblems, textOf } from "./parameters";

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

/** The parameters of an address that choose how pay is shown, whatever evidence is. */
export const DISPLAY_PARAMETERS = ["currency", "prices", "hours"] as const;
/** All parameters of an address that choose a view. */
export const VIEW_PARAMETERS: readonly string[] = [...FILTER_PARAMETERS, ...DISPLAY_PARAMETERS];

/**
 * Reads the choices of an address. What cannot be met is left out and named in `problems`, and so is a
 * parameter that neither chooses a view nor is one of `own`, those of the page itself. `sources`: those
 * that are held.
 */
export function readView(
  parameters: Parameters,
  sources: readonly OfferedSource[],
  own: readonly string[] = [],
): View {
  const problems = pageProblems(parameters, [...VIEW_PARAMETERS, ...own]);
  const filter = readFilter(parameters, sources, (problem) => problems.push(problem));
  const currency = oneOf(textOf(parameters.currency).toUpperCase(), [...CURRENCY_CODES], (text) =>
    problems.push(
      `“${text}” is no currency by its three letters: write one of ISO 4217 such as INR.`,
    ),
  );
  const prices = oneOf(
    textOf(parameters.prices).toLowerCase(),
    ["ppp", ...PRICE_YEARS.map(String)],
    (text) =>
      problems.push(
        `Pay cannot be shown in prices of “${text}”: write ppp, or a year from ${PRICE_YEARS.at(-1)} to ${PRICE_YEARS[0]}.`,
      ),
  );
  const hours = oneOf(textOf(parameters.hours), null, (text) =>
    problems.push(
      `“${text}” is no number of working hours: a year has from 1 to ${MOST_HOURS_A_YEAR}.`,
    ),
  );
  if (prices === "ppp" && currency !== null) {
    problems.push(
      "International dollars belong to no country: choose prices=ppp or a currency, and not both.",
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
    : /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_HOURS_A_YEAR;
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

/** The view in the sentences that stand beside its figures. */
export function viewWords(view: View, sources: readonly OfferedSource[]): string[] {
  return viewSentences(chosenEvidence(view.filter, sources), viewVariables(view));
}

/** An address that keeps what the reader chose. */
export function withView(href: string, view: View): string {
  const chosen = new URLSearchParams([
    ...filterParameters(view.filter),
    ...displayParameters(view),
  ]);
  if (chosen.size === 0) return href;
  return `${href}${href.includes("?") ? "&" : "?"}${chosen}`;
}

/**
 * What the reader chose as parameters of a file, which leave nothing to what is usual. `recorded`:
 * for rows as they are recorded, which are shown in one way only.
 */
export function fileParameters(view: View, recorded: boolean): URLSearchParams {
  const chosen = new URLSearchParams({ country: view.filter.country ?? EVERY_COUNTRY });
  const others = [...filterParameters(view.filter), ...(recorded ? [] : displayParameters(view))];
  for (const [name, value] of others) chosen.set(name, value);
  return chosen;
}

function displayParameters(view: View): [name: string, value: string][] {
  return DISPLAY_PARAMETERS.flatMap((name): [string, string][] =>
    view[name] === null ? [] : [[name, String(view[name])]],
  );
}
