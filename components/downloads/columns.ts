import type { DownloadColumn } from "./download";

/** How a column of amounts reads. What a source prints is never rounded; what a rate takes part in is. */
export const ROUNDING =
  "as recorded it is not rounded; where a rate or an index takes part it is rounded to two decimals, half to even";

export const TITLE_COLUMNS: readonly DownloadColumn[] = [
  { name: "title", describes: "the career title, by slug" },
  { name: "titleName", describes: "its name" },
];

export const SOURCE_COLUMNS: readonly DownloadColumn[] = [
  { name: "source", describes: "the source, by slug" },
  { name: "sourceName", describes: "its full name, with what has to be known of it" },
];

export const EDITION_COLUMNS: readonly DownloadColumn[] = [
  { name: "edition", describes: "the file or page of the source that it is of, by slug" },
  { name: "editionName", describes: "what it is called beside the source" },
  {
    name: "caution",
    describes: "what had been done to the rows of the edition that moves this figure",
  },
];

/** What is told of an amount besides the amount, in pay and in salaries alike. */
export const FIGURE_COLUMNS: readonly DownloadColumn[] = [
  { name: "period", describes: "what the amount is paid for: HOUR, MONTH or YEAR" },
  { name: "basis", describes: "what the amount includes" },
  { name: "statistic", describes: "which value of a distribution it is" },
  { name: "country", describes: "ISO 3166-1 alpha-2" },
  { name: "place", describes: "the place inside the country that the source names" },
  { name: "level", describes: "the level of experience that the source names" },
  { name: "minYears", describes: "years of experience, from" },
  { name: "maxYears", describes: "years of experience, to" },
  { name: "sampleSize", describes: "how many people or rows the figure stands for" },
  { name: "observedFrom", describes: "the first day that it speaks of" },
  { name: "observedTo", describes: "the last day that it speaks of" },
];

export const ORIGIN_COLUMNS: readonly DownloadColumn[] = [
  {
    name: "origin",
    describes:
      "PRINTED: its publisher prints it. COMPUTED: Stepwise computed it from rows that the publisher gives out. INFERRED: another publication prints it, and that it is the publisher's is read off a link",
  },
  {
    name: "asPrinted",
    describes:
      "the amount exactly as it is printed, before any conversion; empty where nobody prints it",
  },
];
