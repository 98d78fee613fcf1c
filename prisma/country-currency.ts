import currencies from "country-to-currency";
import { CURRENCY_CODES } from "@/domain/words/iso-codes";

/** The currency of a country from its ISO 3166-1 alpha-2 code, as ISO 4217 has it; null where it has none. */
export function countryCurrency(country: string): string | null {
  const currency = (currencies as Readonly<Record<string, string>>)[country];
  return currency !== undefined && CURRENCY_CODES.has(currency) ? currency : null;
}
