import { countryOfAlpha3 } from "@/domain/words/country-names";
import { countryYearDataSet } from "../data-set/country-year-facts";

/**
 * The World Bank's consumer prices. The column is called CPI, and a copy of the table describes it as
 * an index; its values are the inflation of a year in percent.
 */
export const worldbankCpi = countryYearDataSet({
  name: "worldbank-cpi",
  codeColumn: "Country Code",
  valueColumn: "CPI",
  countryOf: countryOfAlpha3,
  sourceId: "world-bank-inflation",
  above: [-100, "prices would be gone"],
});
