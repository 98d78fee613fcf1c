import { COUNTRY_CODES } from "@/domain/words/iso-codes";

/** How a page came by its country: the address writes it, the reader chose it last, or most is held for it. */
export type CountryFrom = "ADDRESS" | "LAST_CHOICE" | "MOST_HELD";

/** What a cookie says was chosen last; null for nothing that is a country. */
export function lastChoice(cookie: string | undefined): string | null {
  return cookie !== undefined && COUNTRY_CODES.has(cookie) ? cookie : null;
}

/**
 * The country of a view whose address names none: the reader's last choice where something is held for
 * it, else the first of `held`, those with most first; null where nothing is held anywhere.
 */
export function unwrittenCountry(
  held: readonly string[],
  last: string | null,
): { readonly country: string | null; readonly from: CountryFrom } {
  return last !== null && held.includes(last)
    ? { country: last, from: "LAST_CHOICE" }
    : { country: held[0] ?? null, from: "MOST_HELD" };
}
