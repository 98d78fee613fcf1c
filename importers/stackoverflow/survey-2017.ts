import { countryOf } from "../data-set/country-of";
import { placesOf, type RecordReader } from "../data-set/layout";
import { wholeYears } from "../data-set/whole-years";
import { surveyFile, yearlyDollars } from "./source";

/** The columns that say what a person works as, with the title that each is. */
const KINDS = [
  ["data_scientist", "Data scientist"],
  ["machine_learning_specialist", "Machine learning specialist"],
] as const;

/** By these columns its files are known. */
export const COLUMNS_2017 = [
  "respondent",
  "country",
  "salary",
  "years_coded_job",
  ...KINDS.map(([column]) => column),
] as const;

/** The survey of 2017: one column for each kind of developer, of which a person may be several. */
export function survey2017(header: readonly string[]): RecordReader {
  const kinds = KINDS.map(([column, title]) => ({ at: header.indexOf(column), title }));
  const [country, salary, years] = placesOf(header, "country", "salary", "years_coded_job");
  return {
    kind: "records",
    recordKind: "PERSON",
    basis: "BASE",
    period: "YEAR",
    finish: () =>
      surveyFile(
        2017,
        "2017-06-12",
        "A sample that holds Canada, Germany, India, the United Kingdom and the United States only. Base pay for a year before taxes. Years are those of coding for work. Who ticked two kinds of work counts for both.",
      ),
    read(cells) {
      const titles = kinds.filter(({ at }) => cells[at] === "TRUE");
      if (titles.length === 0) return { refused: "none of the kinds of work that are read" };
      const amount = yearlyDollars(cells[salary]);
      if (typeof amount !== "number") return amount;
      const place = countryOf(cells[country] ?? "");
      if (place === null) return { refused: "no country of ISO 3166-1" };
      return titles.map(({ title }) => ({
        title,
        country: place,
        level: null,
        years: wholeYears(cells[years]),
        year: 2017,
        currency: "USD",
        amount,
      }));
    },
  };
}
