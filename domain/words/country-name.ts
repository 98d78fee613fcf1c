const NAMES = new Intl.DisplayNames(["en-IN"], { type: "region", fallback: "code" });

/** Countries whose names take an article inside a sentence. */
const WITH_ARTICLE = new Set(
  "AE BS CD CF CG CK DO FK FO GB GM IM KM KY MH MP MV NL PH SB SC SD TC US VG VI".split(" "),
);

/** The English name of a country from its ISO 3166-1 code. */
export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}

/** The same inside a sentence: "the United States", "India". */
export function countryInWords(code: string): string {
  return WITH_ARTICLE.has(code) ? `the ${countryName(code)}` : countryName(code);
}
