import { countryCode, countryNamed, countryOfAlpha3 } from "@/domain/words/country-names";
import { COUNTRY_CODES, CURRENCY_CODES } from "@/domain/words/iso-codes";
import { parseCountryCode, parseCurrencyCode } from "@/graphql/builder/scalar-parsers";
import { countryOf } from "@/importers/data-set/country-of";

it.each([
  ["Hong Kong", "HK"],
  ["Macao", "MO"],
  ["Macau", "MO"],
  ["Turkey", "TR"],
  ["Türkiye", "TR"],
  ["Myanmar", "MM"],
  ["Burma", "MM"],
  ["Palestine", "PS"],
  ["Ivory Coast", "CI"],
  ["Côte d'Ivoire", "CI"],
  ["Côte d’Ivoire", "CI"],
  ["Cote dʼIvoire", "CI"],
  ["Ivory Coast (Cote D'Ivoire)", "CI"],
  ["Czech Republic", "CZ"],
  ["Cabo Verde", "CV"],
  ["Bosnia and Herzegovina", "BA"],
  ["Bosnia & Herzegovina", "BA"],
  ["Trinidad and Tobago", "TT"],
  ["Viet Nam", "VN"],
  ["Russian Federation", "RU"],
  ["Republic of Korea", "KR"],
  ["Korea, Republic of", "KR"],
  ["Democratic People's Republic of Korea", "KP"],
  ["The Netherlands", "NL"],
  ["St. Lucia", "LC"],
  ["U.S.A.", "US"],
  ["U.S.", "US"],
  ["U.K.", "GB"],
  ["United\u00a0States", "US"],
  ["New\u202fZealand", "NZ"],
  ["South\u2009Africa", "ZA"],
  ["Republic of Moldova", "MD"],
  ["Moldova", "MD"],
  ["Republic of North Macedonia", "MK"],
  ["The former Yugoslav Republic of Macedonia", "MK"],
  ["Macedonia", "MK"],
  ["Libyan Arab Jamahiriya", "LY"],
  ["Swaziland", "SZ"],
  ["Congo, Republic of the...", "CG"],
  ["Micronesia, Federated States of...", "FM"],
  ["Slovak Republic", "SK"],
  ["Azerbaidjan", "AZ"],
  ["Tadjikistan", "TJ"],
  ["Iran, Islamic Republic of...", "IR"],
  ["Venezuela, Bolivarian Republic of...", "VE"],
  ["People 's Republic of China", "CN"],
  ["Hong Kong (S.A.R.)", "HK"],
  ["Kingdom of Saudi Arabia", "SA"],
  ["Kosovo", "XK"],
  ["Virgin Islands (USA)", "VI"],
  ["Virgin Islands (British)", "VG"],
  ["U.S. Minor Outlying Islands", "UM"],
  ["S. Georgia and S. Sandwich Isls.", "GS"],
  ["Congo, Democratic Republic of the (was Zaire)", "CD"],
  ["Turks & Caicos", "TC"],
  ["Reunion Island", "RE"],
  ["Macau SAR", "MO"],
])("B18, B19, B20: %s is %s at every door", (name, code) => {
  expect([countryCode(name), countryOf(name)]).toEqual([code, code]);
});

it("knows codes of two and three letters, and in a survey names alone", () => {
  expect(["in", "IND", "xk", "XKX", "NA"].map(countryCode)).toEqual(["IN", "IN", "XK", "XK", "NA"]);
  expect(["NA", "Nomadic", "Other", ""].map(countryNamed)).toEqual([null, null, null, null]);
});

it.each([
  "Congo",
  "Korea",
  "Virgin Islands",
  "Atlantis",
  "XX",
  "Yugoslavia",
  "Republic",
  "x".repeat(30_000),
])("takes %s for none: it names none, or more than one", (name) => {
  expect(countryCode(name)).toBeNull();
});

it.each("HRK VEF BYR TRL ANG ZWL SLL MRO STD DEM EEK LTL LVL".split(" "))(
  "B17: %s was money, and is taken as such",
  (code) => {
    expect(CURRENCY_CODES.has(code)).toBe(true);
    expect(parseCurrencyCode(code)).toBe(code);
  },
);

it("holds no funds, metals or test codes, and every money that Unicode knows as such", () => {
  for (const code of ["XAU", "XXX", "XTS", "CHE", "USN", "BOV", "XEU"]) {
    expect(CURRENCY_CODES.has(code)).toBe(false);
  }
  const others = Intl.supportedValuesOf("currency").filter((code) => !CURRENCY_CODES.has(code));
  expect(others).toEqual([]);
});

it("B19: takes Kosovo by the code that it answers with", () => {
  expect(COUNTRY_CODES.size).toBe(250);
  expect(countryOfAlpha3("XKX")).toBe("XK");
  expect(parseCountryCode("XK")).toBe("XK");
});
