const NAMES = new Intl.DisplayNames(["en-IN"], { type: "region", fallback: "code" });

/** The English name of a country from its ISO 3166-1 code. */
export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}
