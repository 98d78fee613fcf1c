import {
  EXPERIENCE_LEVELS,
  PAY_BASES,
  PAY_PERIODS,
  SALARY_ORIGINS,
  STATISTICS,
} from "@/domain/evidence/vocabulary";
import { column, type DataColumn, stated } from "./column";

/** What a column of amounts counts. */
export const AMOUNT_UNIT = "units of the currency";

/** A title by slug, and its name. */
export const TITLE_COLUMNS: readonly DataColumn[] = [
  column("title_slug", "the career title, by slug"),
  column("title", "its name"),
];

/** A source by slug, and its name. `empty`: what it says that there is none; null where there always is. */
export function sourceColumns(empty: string | null): readonly DataColumn[] {
  return [
    column("source_slug", "the source, by slug", { empty }),
    column("source", "its full name, with what has to be known of it", { empty }),
  ];
}

const NO_EDITION = "the source has no editions";

/** An edition by slug, and its name. */
export const EDITION_COLUMNS: readonly DataColumn[] = [
  column("edition_slug", "the file or page of the source that it is of, by slug", {
    empty: NO_EDITION,
  }),
  column("edition", "what it is called beside the source", { empty: NO_EDITION }),
];

/** What is told of an amount besides the amount. `empty`: what it says that what all amounts have is absent. */
export function figureColumns(empty: string | null): readonly DataColumn[] {
  return [
    column("period", "what the amount is paid for", { words: PAY_PERIODS, empty }),
    column("basis", "what the amount includes", { words: PAY_BASES, empty }),
    column("statistic", "which value of a distribution it is", { words: STATISTICS, empty }),
    column("country", "ISO 3166-1 alpha-2", { empty }),
    column("place", "the place inside the country that the source names", {
      empty: "the whole country, or no place is stated",
    }),
    stated("level", "the level of experience that the source names", { words: EXPERIENCE_LEVELS }),
    stated("min_years", "years of experience, from", { type: "integer", unit: "years" }),
    stated("max_years", "years of experience, to", { type: "integer", unit: "years" }),
    stated("sample_size", "how many people or rows the figure stands for", {
      type: "integer",
      unit: "people or rows",
    }),
    stated("observed_from", "the first day that it speaks of", { type: "date" }),
    stated("observed_to", "the last day that it speaks of", { type: "date" }),
  ];
}

/** Between which amounts the median of all such pay lies. */
export const INTERVAL_COLUMNS: readonly DataColumn[] = (["least", "most"] as const).map((end) =>
  column(
    end === "least" ? "interval_low" : "interval_high",
    `the ${end} that the median of all such pay may be, with 95% confidence or more, by order statistics`,
    {
      type: "number",
      unit: AMOUNT_UNIT,
      empty:
        "no median that was computed from records, of fewer than six of them, or computed before intervals were kept",
    },
  ),
);

/** Where an amount comes from, and how it is printed. */
export function originColumns(empty: string | null): readonly DataColumn[] {
  return [
    column(
      "origin",
      "PRINTED: its publisher prints it. COMPUTED: Stepwise computed it from rows that the publisher gives out. INFERRED: another publication prints it, and that it is the publisher's is read off a link",
      { words: SALARY_ORIGINS, empty },
    ),
    column("as_printed", "the amount exactly as it is printed, before any conversion", {
      empty: "nobody prints it: it was computed",
    }),
  ];
}
