import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { compareText } from "../text/lists";
import { plainName } from "../text/plain-name";
import { checkedText, sameText } from "../text/plain-text";
import { countryName } from "./enum-labels";
import { COUNTRY_CODES } from "./iso-codes";

/**
 * What countries are called besides the names of the list: by the United Nations, by surveys, by
 * their own people, and formerly. Where a country is no more, only one that took its place alone.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ["Emirates"],
  AX: ["Åland"],
  AZ: ["Azerbaidjan"],
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  BF: ["Upper Volta"],
  BJ: ["Dahomey"],
  BN: ["Brunei"],
  BO: ["Plurinational State of Bolivia"],
  BQ: ["Caribbean Netherlands", "Bonaire"],
  BS: ["The Bahamas"],
  BY: ["Byelorussia", "Belorussia"],
  CC: ["Cocos Islands", "Keeling Islands"],
  CD: [
    "Zaire",
    "DR Congo",
    "DRC",
    "Congo, Dem. Rep.",
    "Congo-Kinshasa",
    "Congo (Kinshasa)",
    "Congo, The Democratic Republic of the",
    "Congo, Democratic Republic of the (was Zaire)",
  ],
  CG: ["Congo, Rep.", "Congo-Brazzaville", "Congo (Brazzaville)"],
  CI: ["Cote d Ivoire", "Ivory Coast (Cote D'Ivoire)"],
  CN: ["PR China", "PRC", "Mainland China", "China, mainland", "People 's Republic of China"],
  CV: ["Cabo Verde"],
  CZ: ["Czech Rep."],
  DE: ["Federal Republic of Germany"],
  EG: ["Egypt, Arab Rep.", "Arab Republic of Egypt"],
  FK: ["Falkland Islands", "Falklands", "Malvinas"],
  FO: ["Faeroe Islands"],
  FM: ["Micronesia", "Micronesia, Fed. Sts."],
  GB: [
    "Britain",
    "United Kingdom of Great Britain and Northern Ireland",
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
  ],
  GM: ["Gambia, The"],
  GR: ["Hellas"],
  GS: ["S. Georgia and S. Sandwich Isls."],
  HK: ["Hong Kong SAR", "Hong Kong (S.A.R.)", "Hong Kong SAR, China", "China, Hong Kong SAR"],
  IE: ["Republic of Ireland", "Eire"],
  IN: ["Bharat", "Republic of India"],
  IR: ["Persia", "Iran, Islamic Rep."],
  KG: ["Kyrgyz Republic", "Kirghizia"],
  KN: ["St Kitts and Nevis"],
  KP: [
    "Democratic People's Republic of Korea",
    "DPRK",
    "Korea, Dem. People's Rep.",
    "Korea (North)",
  ],
  KR: ["Korea, Rep.", "Republic of South Korea", "Korea (South)"],
  LA: ["Laos", "Lao PDR"],
  LK: ["Ceylon"],
  LY: ["Libyan Arab Jamahiriya"],
  MD: ["Moldova", "Moldavia"],
  MK: [
    "Macedonia",
    "FYROM",
    "FYR Macedonia",
    "The former Yugoslav Republic of Macedonia",
    "Republic of Macedonia",
  ],
  MM: ["Burma", "Myanmar (Burma)"],
  MO: ["Macau", "Macau SAR", "Macao SAR", "Macao (S.A.R.)", "Macao SAR, China", "China, Macao SAR"],
  NL: ["Holland"],
  NZ: ["Aotearoa"],
  PN: ["Pitcairn Island"],
  PS: [
    "Palestinian Territories",
    "Palestinian Territory, Occupied",
    "Occupied Palestinian Territory",
    "West Bank and Gaza",
  ],
  RE: ["La Réunion", "Reunion Island"],
  SH: ["Saint Helena, Ascension and Tristan da Cunha"],
  SK: ["Slovak Republic"],
  ST: ["São Tomé", "Sao Tome"],
  SX: ["Sint Maarten"],
  SY: ["Syria"],
  SZ: ["Swaziland", "Kingdom of Eswatini"],
  TC: ["Turks and Caicos"],
  TH: ["Siam"],
  TJ: ["Tadjikistan"],
  TL: ["East Timor"],
  TR: ["Turkiye", "Republic of Türkiye"],
  TT: ["Trinidad"],
  TW: ["Republic of China", "Chinese Taipei", "Taiwan, China"],
  UM: ["U.S. Minor Outlying Islands"],
  US: ["United States of America (USA)", "USA (United States)"],
  VA: ["Vatican", "Vatican City", "Holy See"],
  VC: ["St Vincent"],
  VE: ["Bolivarian Republic of Venezuela", "Venezuela, RB"],
  VG: ["British Virgin Islands"],
  VI: [
    "US Virgin Islands",
    "United States Virgin Islands",
    "Virgin Islands (U.S.)",
    "Virgin Islands (USA)",
  ],
  VN: ["Viet Nam", "Socialist Republic of Vietnam"],
  WF: ["Wallis and Futuna Islands"],
  XK: ["Republic of Kosovo", "UNK"],
  YE: ["Yemen, Rep."],
  ZW: ["Rhodesia"],
};

/** The alpha-2 codes by alpha-3 code, as ISO 3166-1 pairs them. */
const BY_ALPHA_3: ReadonlyMap<string, string> = new Map([
  ...(codes as readonly (readonly string[])[]).map(
    ([two = "", three = ""]) => [three, two] as const,
  ),
  // As the World Bank and the IMF write Kosovo.
  ["XKX", "XK"] as const,
]);

/** No country has a longer name. */
const LONGEST = 100;

let byName: ReadonlyMap<string, string> | null = null;

/**
 * The ISO 3166-1 alpha-2 code of a country by its code of two or three letters or by a name that it
 * goes by, as `countryNamed` reads it: "IN", "ind", "India". Null where it is none.
 */
export function countryCode(text: string): string | null {
  const code = checkedText(text).toUpperCase();
  return COUNTRY_CODES.has(code) ? code : (countryOfAlpha3(code) ?? countryNamed(text));
}

/**
 * The ISO 3166-1 alpha-2 code of a country by a name that it goes by, now or formerly, whatever its
 * capitals, accents, apostrophes and order: "Turkey", "Korea, Republic of", "U.S.A.". Null where it
 * names none, or two. Two letters are no name: surveys write NA for no answer.
 */
export function countryNamed(text: string): string | null {
  if (text.length > LONGEST) return null;
  byName ??= namesOfCountries();
  const key = nameKey(text);
  return byName.get(key) ?? byName.get(withoutConstitution(key)) ?? null;
}

/** The alpha-2 code for an alpha-3 code in capitals; null for groups of countries. */
export function countryOfAlpha3(code: string): string | null {
  return BY_ALPHA_3.get(code) ?? null;
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const code of COUNTRY_CODES) {
    const listed = (english.countries as Readonly<Record<string, string | readonly string[]>>)[
      code
    ];
    for (const name of [countryName(code), listed ?? [], OTHER_NAMES[code] ?? []].flat()) {
      const key = nameKey(name);
      found.set(key, (found.get(key) ?? new Set()).add(code));
    }
  }
  return new Map(
    [...found].flatMap(([name, [code, ...others]]) =>
      code !== undefined && others.length === 0 ? [[name, code] as const] : [],
    ),
  );
}

/**
 * The words of a name in alphabetical order, without those that only join them: "Korea, Republic of"
 * and "Republic of Korea" are one, and so are "The Netherlands" and "Netherlands".
 */
function nameKey(name: string): string {
  return plainName(sameText(name).replaceAll("'", ""))
    .replace(/\bst\b/g, "saint")
    .replace(/\b(?:[a-z] )+[a-z]\b/g, (letters) => letters.replaceAll(" ", ""))
    .split(" ")
    .filter((word) => !JOINING.has(word))
    .sort(compareText)
    .join(" ");
}

/** "Kingdom of Saudi Arabia" as "Saudi Arabia", for names that are not listed in full. */
function withoutConstitution(key: string): string {
  return key
    .split(" ")
    .filter((word) => !CONSTITUTION.has(word))
    .join(" ");
}

const CONSTITUTION = new Set(
  "republic kingdom state federal federative islamic peoples democratic socialist commonwealth sultanate principality grand duchy hashemite arab united".split(
    " ",
  ),
);
const JOINING = new Set(["the", "of", "and"]);
