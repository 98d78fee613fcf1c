import Big from "big.js";
import { decimalString } from "@/domain/evidence/money";
import type { Builder } from "./builder";
import {
  parseCountryCode,
  parseCurrencyCode,
  parseDate,
  parseDateTime,
  parseDecimal,
  parseUrl,
} from "./scalar-parsers";

/** Scalars whose values leave as they are held and enter checked. Parsers throw an Error that names the problem. */
export function defineScalars(builder: Builder): void {
  builder.scalarType("Decimal", {
    description:
      'An exact decimal number in a string, without exponent and without trailing zeros: "1200000", "-350000", "19.75". It is never rounded to a binary number on the way.',
    serialize: (value) => decimalString(value instanceof Big ? value : new Big(String(value))),
    parseValue: parseDecimal,
  });
  builder.scalarType("Date", {
    description: 'A calendar day as YYYY-MM-DD, such as "2025-02-25", without time and zone.',
    specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
    serialize: (value) => value,
    parseValue: parseDate,
  });
  builder.scalarType("DateTime", {
    description:
      'A moment. Input: RFC 3339 with a zone, such as "2025-02-25T14:05:00Z" or "2025-02-25T19:35:00+05:30"; digits beyond the millisecond are dropped, and a leap second (:60) is refused, for no clock here counts it. Output: UTC with milliseconds, "2025-02-25T14:05:00.000Z".',
    specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
    serialize: (value) => value.toISOString(),
    parseValue: parseDateTime,
  });
  builder.scalarType("CurrencyCode", {
    description:
      'A currency as its three capital letters of ISO 4217, such as "INR"; currencies of the past too, such as "HRK". Output may also be "XID", the international dollar that pay is shown in by purchasing power: it is no currency and is refused as input.',
    specifiedByURL: "https://www.iso.org/iso-4217-currency-codes.html",
    serialize: (value) => value,
    parseValue: parseCurrencyCode,
  });
  builder.scalarType("CountryCode", {
    description:
      'A country as its two capital letters of ISO 3166-1, such as "IN"; Kosovo, which has none there, as "XK".',
    specifiedByURL: "https://www.iso.org/iso-3166-country-codes.html",
    serialize: (value) => value,
    parseValue: parseCountryCode,
  });
  builder.scalarType("URL", {
    description: "An absolute web address that begins with http:// or https://.",
    specifiedByURL: "https://url.spec.whatwg.org/",
    serialize: (value) => value,
    parseValue: parseUrl,
  });
}
