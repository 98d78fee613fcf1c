import { COUNTRY_CODES } from "@/domain/words/iso-codes";
import { countryYearDataSet } from "../data-set/country-year-facts";

/** The World Bank's purchasing power over all that is produced. */
export const worldbankPpp = countryYearDataSet({
  name: "worldbank-ppp",
  codeColumn: "Country ID",
  valueColumn: "PPP",
  countryOf: (code) => (COUNTRY_CODES.has(code) ? code : null),
  sourceId: "world-bank-ppp",
  above: [0, "too small to keep"],
});
