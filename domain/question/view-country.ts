import { COUNTRY_CODES } from "@/domain/words/iso-codes";
import { COUNTRY_COOKIE } from "./offered";

const NAMED = `${COUNTRY_COOKIE}=`;

/** How a page came by its country: the address writes it, the reader chose it last, or most is held for it. */
export type CountryFrom = "ADDRESS" | "LAST_CHOICE" | "MOST_HELD";

/** The country that was chosen last, as the header Cookie of a request tells it; null for none. */
export function lastChoice(cookies: string | null | undefined): string | null {
  const written = (cookies ?? "").split(/;\s*/).find((pair) => pair.startsWith(NAMED));
  const country = written?.slice(NAMED.length) ?? "";
  return COUNTRY_CODES.has(country) ? country : null;
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
