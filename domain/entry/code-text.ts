import { countryName } from "@/domain/country-name";
import { COUNTRY_CODES, CURRENCY_CODES } from "@/domain/iso-codes";
import { checkedText } from "./plain-text";
import { type Reading, read, unread } from "./reading";

/** A country by its ISO 3166-1 code or its English name: "IN", "India", "USA". */
export function readCountry(text: string): Reading<string> {
  const typed = checkedText(text);
  const code = typed.toUpperCase();
  const found = COUNTRY_CODES.has(code) ? code : countriesByName().get(typed.toLowerCase());
  return found === undefined
    ? unread(`"${typed}" is no country. Write its name or two letters, as in India or IN.`)
    : read(found);
}

/** A currency by its ISO 4217 code: "INR". */
export function readCurrency(text: string): Reading<string> {
  const code = checkedText(text).toUpperCase();
  return CURRENCY_CODES.has(code)
    ? read(code)
    : unread(`"${checkedText(text)}" is no currency. Write its three letters, as in INR.`);
}

const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ["usa", "US"],
  ["united states of america", "US"],
  ["uk", "GB"],
  ["great britain", "GB"],
  ["uae", "AE"],
];
let byName: ReadonlyMap<string, string> | null = null;

function countriesByName(): ReadonlyMap<string, string> {
  byName ??= new Map([
    ...[...COUNTRY_CODES].map((code) => [countryName(code).toLowerCase(), code] as const),
    ...OTHER_NAMES,
  ]);
  return byName;
}
