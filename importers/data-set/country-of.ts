// The package itself registers every language that it has when it is loaded.
import countries from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(english);

/** How surveys write what the list of names writes otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "united kingdom of great britain and northern ireland": "GB",
  "people 's republic of china": "CN",
  "republic of china": "TW",
  "hong kong (s.a.r.)": "HK",
  "venezuela, bolivarian republic of...": "VE",
  "iran, islamic republic of...": "IR",
  "viet nam": "VN",
  "south korea": "KR",
  "republic of korea": "KR",
  russia: "RU",
  "czech republic": "CZ",
  nomadic: "",
  other: "",
};

const known = new Map<string, string | null>();

/** The ISO 3166-1 alpha-2 code of a country by its English name; null where it names none. */
export function countryOf(name: string): string | null {
  const key = name.trim().toLowerCase();
  const held = known.get(key);
  if (held !== undefined) return held;
  const found = (OTHER_NAMES[key] ?? countries.getAlpha2Code(name.trim(), "en") ?? "") || null;
  if (known.size < 1_000) known.set(key, found);
  return found;
}

/** The alpha-2 code for an alpha-3 code; null for groups of countries. */
export function countryOfAlpha3(code: string): string | null {
  return countries.alpha3ToAlpha2(code) ?? null;
}
