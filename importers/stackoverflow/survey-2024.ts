import { RefusedFile } from "../csv/refused-file";
import { countryOf } from "../data-set/country-of";
import { placesOf, type RecordReader } from "../data-set/layout";
import { wholeYears } from "../data-set/whole-years";
import { STACK_OVERFLOW, SURVEY, yearlyDollars } from "./source";

/** The survey of 2024: one answer says what a person works as. */
export function survey2024(header: readonly string[]): RecordReader {
  const [kind, country, amountAt, years] = placesOf(
    header,
    "DevType",
    "Country",
    "ConvertedCompYearly",
    "WorkExp",
  );
  if ([kind, country, amountAt].includes(-1)) {
    throw new RefusedFile("BAD_REQUEST", "The file lacks columns of the survey of 2024.");
  }
  return {
    kind: "records",
    publisher: STACK_OVERFLOW,
    source: {
      ...SURVEY,
      id: "stack-overflow-2024",
      name: "Stack Overflow developer survey 2024, a part of its answers",
      methodNote:
        "People who chose to answer said what they earn in all for a year before taxes; Stack Overflow converted it to US dollars at its own rate, 83.57 rupees for India. Years are those of working. Pay under 1,000 or over 1,000,000 dollars is left out.",
      publishedOn: new Date("2024-07-24T00:00:00Z"),
      note: "Read in a part of the answers, those that state pay. One answer to choose from unites data scientists and machine-learning specialists: it is kept as a title of its own and counted for neither. Those who answer such a survey are not a sample of all who do the work.",
    },
    edition: null,
    recordKind: "PERSON",
    basis: "TOTAL",
    period: "YEAR",
    asOf: "2024-07-24",
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
