/** The cookie in which a browser keeps the country that its reader chose last: two letters, and nothing else. */
export const COUNTRY_COOKIE = "country";
/** The country that pages speak of where nothing is held anywhere, and nobody chose one. */
export const USUAL_COUNTRY = "IN";
/** What stands in an address for every country. */
export const EVERY_COUNTRY = "all";
/** What stands in an address for pay by purchasing power. */
export const PURCHASING_POWER = "ppp";

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

/** A source as the form names it. */
export interface OfferedSource {
  readonly slug: string;
  readonly name: string;
  /** Whether it is an edition of a source, which looks as its source does. */
  readonly isEdition?: boolean;
}
