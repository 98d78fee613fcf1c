import { RefusedFile } from "../csv/refused-file";
import { countryOf } from "../data-set/country-of";
import { placesOf, type RecordReader } from "../data-set/layout";
import { wholeYears } from "../data-set/whole-years";
import { STACK_OVERFLOW, SURVEY, yearlyDollars } from "./source";

/** The columns that say what a person works as, with the title that each is. */
const KINDS = [
  ["data_scientist", "Data scientist"],
  ["machine_learning_specialist", "Machine learning specialist"],
] as const;

/** The survey of 2017: one column for each kind of developer, of which a person may be several. */
export function survey2017(header: readonly string[]): RecordReader {
  const kinds = KINDS.map(([column, title]) => ({ at: header.indexOf(column), title }));
  const [country, salary, years] = placesOf(header, "country", "salary", "years_coded_job");
  if ([country, salary, ...kinds.map(({ at }) => at)].includes(-1)) {
    throw new RefusedFile("BAD_REQUEST", "The file lacks columns of the survey of 2017.");
  }
  return {
    kind: "records",
    publisher: STACK_OVERFLOW,
    source: {
      ...SURVEY,
      id: "stack-overflow-2017",
      name: "Stack Overflow developer survey 2017, a sample of five countries",
      methodNote:
        "People who chose to answer said what they earn: base pay for a year before taxes, in US dollars by the survey’s own conversion. Years are those of coding for work. Who ticked two kinds of work counts for both. Pay under 1,000 or over 1,000,000 dollars is left out.",
      publishedOn: new Date("2017-06-12T00:00:00Z"),
      note: "Read in a sample of the survey that holds Canada, Germany, India, the United Kingdom and the United States only. Those who answer such a survey are not a sample of all who do the work.",
    },
    edition: null,
    recordKind: "PERSON",
    basis: "BASE",
    period: "YEAR",
    asOf: "2017-06-12",
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
