import { Refusal } from "@/domain/refusal";
import { countryOf } from "../data-set/country-of";
import { type DataSet, firstReason, placesOf, type RecordReader } from "../data-set/layout";
import { groupedNumber } from "../data-set/strict-number";
import { wholeYears } from "../data-set/whole-years";
import { answeredOn } from "./answered-on";
import { OZAR, OZAR_SURVEY, ozarEdition } from "./source";

/** Yearly pay in dollars outside of this is another currency, or a slip. */
const LEAST_DOLLARS = 5_000;
const MOST_DOLLARS = 500_000;

const COLUMNS = [
  "Survey Year",
  "Timestamp",
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
  takesDay: false,
  open({ header, today }): RecordReader {
    const [, timestamp, salary, country, employment, title, years] = placesOf(header, ...COLUMNS);
    let lastAnswer = "";
    return {
      kind: "records",
      recordKind: "PERSON",
      basis: "UNKNOWN",
      period: "YEAR",
      finish() {
        if (lastAnswer === "") {
          throw new Refusal(
            "BAD_REQUEST",
            'No row says in its column "Timestamp" when it was answered, as in 44925.41: nothing tells the day of the file.',
          );
        }
        return {
          publisher: OZAR,
          source: OZAR_SURVEY,
          edition: ozarEdition(lastAnswer),
          setId: OZAR_SURVEY.id,
          asOf: lastAnswer,
        };
      },
      read(cells) {
        const day = answeredOn(cells[timestamp], today);
        if (day === null) return { refused: "no day of the answer, or one in the future" };
        if (day > lastAnswer) lastAnswer = day;
        const amount = groupedNumber((cells[salary] ?? "").replace(/^\s*\$/, ""));
        const place = countryOf(cells[country] ?? "");
        const left = firstReason(
          [!/^full.time employee/i.test(cells[employment] ?? ""), "not a full-time employee"],
          [!Number.isFinite(amount), "no amount"],
          [amount < LEAST_DOLLARS, "under 5,000 US dollars a year"],
          [amount > MOST_DOLLARS, "over 500,000 US dollars a year"],
        );
        if (left) return left;
        if (place === null) return { refused: "no country of ISO 3166-1" };
        return [
          {
            title: cells[title] ?? "",
            country: place,
            level: null,
            years: wholeYears(cells[years]),
            year: Number(day.slice(0, 4)),
            currency: "USD",
            amount: Math.round(amount * 100) / 100,
          },
        ];
      },
    };
  },
};
