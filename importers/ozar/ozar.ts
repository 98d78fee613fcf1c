import { countryOf } from "../data-set/country-of";
import { type DataSet, firstReason, placesOf, type RecordReader } from "../data-set/layout";
import { wholeYears } from "../data-set/whole-years";

/** Yearly pay in dollars outside of this is another currency, or a slip. */
const LEAST_DOLLARS = 5_000;
const MOST_DOLLARS = 500_000;

const COLUMNS = [
  "Survey Year",
  "SalaryUSD",
  "Country",
  "EmploymentStatus",
  "JobTitle",
  "YearsWithThisTypeOfJob",
] as const;

/** Brent Ozar's yearly salary survey of people who work with databases. */
export const ozar: DataSet = {
  name: "ozar",
  columns: COLUMNS,
  open({ header }): RecordReader {
    const [yearAt, salary, country, employment, title, years] = placesOf(header, ...COLUMNS);
    return {
      kind: "records",
      publisher: { id: "brent-ozar", name: "Brent Ozar", url: "https://www.brentozar.com/" },
      source: {
        id: "ozar-salary-survey",
        publisherId: "brent-ozar",
        name: "Data professional salary survey, 2017 to 2023",
        url: "https://www.brentozar.com/go/salary",
        author: "Brent Ozar",
        method: "SELF_REPORTED",
        methodNote:
          "People who read the author’s pages said what they earn for a year in US dollars; most administer databases, and few are data scientists. What the pay includes is not stated. Only full-time employees are taken. Pay under 5,000 or over 500,000 dollars is left out: such rows look like another currency, or a slip.",
        licence: "Public domain",
        licenceUrl: "https://www.brentozar.com/go/salary",
        redistribution: "ALLOWED",
        publishedOn: new Date("2023-01-31T00:00:00Z"),
        note: "The dedication to the public domain is a sheet of the workbook itself. Postal codes and gender are not read.",
      },
      edition: null,
      recordKind: "PERSON",
      basis: "UNKNOWN",
      period: "YEAR",
      asOf: "2023-01-31",
      read(cells) {
        const amount = Number((cells[salary] ?? "").replace(/[$,\s]/g, "") || Number.NaN);
        const year = Number(cells[yearAt]);
        const place = countryOf(cells[country] ?? "");
        const left = firstReason(
          [!/^full.time employee/i.test(cells[employment] ?? ""), "not a full-time employee"],
          [!Number.isFinite(amount), "no amount"],
          [amount < LEAST_DOLLARS, "under 5,000 US dollars a year"],
          [amount > MOST_DOLLARS, "over 500,000 US dollars a year"],
          [!(year >= 2000 && year <= 2100), "no year"],
        );
        if (left) return left;
        if (place === null) return { refused: "no country of ISO 3166-1" };
        return [
          {
            title: cells[title] ?? "",
            country: place,
            level: null,
            years: wholeYears(cells[years]),
            year,
            currency: "USD",
            amount: Math.round(amount * 100) / 100,
          },
        ];
      },
    };
  },
};
