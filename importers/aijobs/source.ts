import type { ContentOf } from "@/prisma/publish";

/** From this day on the file holds no row below 15,000 US dollars. */
const LOW_ROWS_DELETED = "2023-05-21";
/** From this day on leadership titles are renamed, mostly to Data Scientist. */
const TITLES_RENAMED = "2024-05-12";

const ROWS =
  "Rows of a public file on pay in data and machine learning. Nearly all rows of late come in pairs, the two ends of one advertised range, which Stepwise joins; the same advert printed several times counts once. The file does not tell adverts from answers to the site’s survey, and does not say what the amounts include beyond gross pay for a year. Only full-time work is taken, in the currency of the row; the file’s own conversion to dollars is not used, since its rates are not those of the year. About nine rows in ten are of the United States.";

const COMMON = {
  publisherId: "aijobs",
  url: "https://github.com/foorilla/ai-jobs-net-salaries",
  method: "JOB_ADVERTS",
  licence: "CC0 1.0",
  licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
  redistribution: "ALLOWED",
} as const;

/**
 * The source that a file of a day belongs to. The publisher changed its method twice, and what was
 * read before and after cannot be set in one series: so there are three sources.
 */
export function aijobsSource(asOf: string): {
  publisher: ContentOf["publisher"];
  source: ContentOf["source"];
} {
  return {
    publisher: { id: "aijobs", name: "aijobs.net", url: "https://aijobs.net/" },
    source: { ...COMMON, publishedOn: new Date(`${asOf}T00:00:00Z`), ...seriesOf(asOf) },
  };
}

function seriesOf(asOf: string): Pick<ContentOf["source"], "id" | "name" | "methodNote" | "note"> {
  if (asOf < LOW_ROWS_DELETED) {
    return {
      id: "aijobs-with-low-pay",
      name: "aijobs.net salaries, before low pay was deleted",
      methodNote: ROWS,
      note: `The file of ${asOf}. A week after the file of 14 May 2023 its publisher deleted every row below 15,000 US dollars, many of them Indian; here they are held still, so that this series is the one to read for India.`,
    };
  }
  if (asOf < TITLES_RENAMED) {
    return {
      id: "aijobs-without-low-pay",
      name: "aijobs.net salaries, after low pay was deleted",
      methodNote: ROWS,
      note: `The file of ${asOf}. Every row below 15,000 US dollars was deleted by its publisher on 21 May 2023, which about doubles the middle of what is left for India. Titles stand as they were first printed.`,
    };
  }
  return {
    id: "aijobs-with-new-titles",
    name: "aijobs.net salaries, after titles were renamed",
    methodNote: ROWS,
    note: `The file of ${asOf}. On 12 May 2024 its publisher renamed leadership titles, mostly to Data Scientist, so that the pay of managers and directors is among that of Data Scientist here; rows below 15,000 US dollars had been deleted the year before.`,
  };
}
