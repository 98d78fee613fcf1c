import type { ExperienceLevel } from "@/domain/evidence/vocabulary";
import { Refusal } from "@/domain/refusal";
import { COUNTRY_CODES, CURRENCY_CODES } from "@/domain/words/iso-codes";
import { type DataSet, firstReason, placesOf, type RecordReader } from "../data-set/layout";
import { calendarYear, isKeptAmount, plainNumber } from "../data-set/strict-number";
import { AIJOBS, AIJOBS_SALARIES, aijobsEdition } from "./source";

const LEVELS: Readonly<Record<string, ExperienceLevel>> = {
  EN: "ENTRY",
  MI: "MID",
  SE: "SENIOR",
  EX: "EXECUTIVE",
};

const COLUMNS = [
  "work_year",
  "experience_level",
  "employment_type",
  "job_title",
  "salary",
  "salary_currency",
  "company_location",
] as const;

/** The salaries of aijobs.net: adverts and answers, not told apart, one row for each end of a range. */
export const aijobs: DataSet = {
  name: "aijobs",
  columns: COLUMNS,
  takesDay: true,
  open({ header, asOf }): RecordReader {
    if (asOf === null) {
      throw new Refusal(
        "BAD_REQUEST",
        "Say of which day the file is, as in 2024-12-15: its rows were deleted and renamed over time.",
      );
    }
    const [year, level, employment, title, salary, currency, country] = placesOf(
      header,
      ...COLUMNS,
    );
    const [dollars] = placesOf(header, "salary_in_usd");
    return {
      kind: "records",
      recordKind: "ROW",
      basis: "UNKNOWN",
      period: "YEAR",
      finish() {
        const edition = aijobsEdition(asOf);
        return { publisher: AIJOBS, source: AIJOBS_SALARIES, edition, setId: edition.id, asOf };
      },
      advertOf: (cells) => allBut(cells, salary, dollars),
      read(cells) {
        const amount = plainNumber(cells[salary]);
        const of = calendarYear(cells[year]);
        const [code = "", place = ""] = [cells[currency], cells[country]];
        const left = firstReason(
          [cells[employment] !== "FT", "not full-time employment"],
          [!(amount > 0), "no amount"],
          [!isKeptAmount(amount), "no amount that can be kept"],
          [!(of >= 2000), "no year"],
          [of > Number(asOf.slice(0, 4)), "of a later year than the file"],
          [!CURRENCY_CODES.has(code), "no currency of ISO 4217"],
          [!COUNTRY_CODES.has(place), "no country of ISO 3166-1"],
        );
        if (left) return left;
        return [
          {
            title: cells[title] ?? "",
            country: place,
            level: LEVELS[cells[level] ?? ""] ?? null,
            years: null,
            year: of,
            currency: code,
            amount,
          },
        ];
      },
    };
  },
};

/** The other cells of a row, as one text. */
function allBut(cells: readonly string[], one: number, two: number): string {
  let text = "";
  for (let place = 0; place < cells.length; place += 1) {
    if (place !== one && place !== two) text += `${cells[place]}\t`;
  }
  return text;
}
