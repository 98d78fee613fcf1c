import { checkedText } from "@/domain/text/plain-text";
import { countryCode } from "../words/country-names";
import { CURRENCY_CODES } from "../words/iso-codes";
import { type Reading, read, unread } from "./reading";

/** A country by its ISO 3166-1 code or a name that it goes by: "IN", "IND", "India", "Bharat". */
export function readCountry(text: string): Reading<string> {
  const found = countryCode(text);
  return found === null
    ? unread(
        `"${checkedText(text)}" is no country. Write its name or two letters, as in India or IN.`,
      )
    : read(found);
}

/** A currency by its ISO 4217 code, in use or of the past: "INR", "HRK". */
export function readCurrency(text: string): Reading<string> {
  const code = checkedText(text).toUpperCase();
  return CURRENCY_CODES.has(code)
    ? read(code)
    : unread(`"${checkedText(text)}" is no currency. Write its three letters, as in INR.`);
}
