import { countryOf } from "../data-set/country-of";
import { placesOf, type RecordReader } from "../data-set/layout";
import { wholeYears } from "../data-set/whole-years";
import { surveyFile, yearlyDollars } from "./source";

/** By these columns its files are known. */
export const COLUMNS_2024 = [
  "ResponseId",
  "DevType",
  "Country",
  "WorkExp",
  "YearsCodePro",
  "ConvertedCompYearly",
] as const;

/** The survey of 2024: one answer says what a person works as. */
export function survey2024(header: readonly string[]): RecordReader {
  const [, kind, country, years, , amountAt] = placesOf(header, ...COLUMNS_2024);
  return {
    kind: "records",
    recordKind: "PERSON",
    basis: "TOTAL",
    period: "YEAR",
    finish: () =>
      surveyFile(
        2024,
        "2024-07-24",
        "A part of the answers, those that state pay. All pay for a year before taxes; Stack Overflow converted it to US dollars at its own rate, 83.57 rupees for India. Years are those of working. One answer to choose from unites data scientists and machine-learning specialists: it is kept as a title of its own and counted for neither.",
      ),
    read(cells) {
      const title = cells[kind] ?? "";
      if (title === "" || title === "NA") return { refused: "no kind of work" };
      const amount = yearlyDollars(cells[amountAt]);
      if (typeof amount !== "number") return amount;
      const place = countryOf(cells[country] ?? "");
      if (place === null) return { refused: "no country of ISO 3166-1" };
      return [
        {
          title,
          country: place,
          level: null,
          years: wholeYears(cells[years]),
          year: 2024,
          currency: "USD",
          amount,
        },
      ];
    },
  };
}
