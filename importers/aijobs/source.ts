import type { EditionLoss, MethodBreak } from "@/domain/evidence/edition-facts";
import { formatDate } from "@/domain/words/format";
import type { ContentOf } from "@/prisma/things";

/** From this day on the file holds no row below 15,000 US dollars. */
const LOW_ROWS_DELETED = "2023-05-21";
/** From this day on leadership titles are renamed, mostly to Data Scientist. */
const TITLES_RENAMED = "2024-05-12";

const REPOSITORY = "https://github.com/foorilla/ai-jobs-net-salaries";

/** Where the files that ship were read: the very commit, since the file changes every week. */
const COMMITS: Readonly<Record<string, string>> = {
  "2023-05-14": "c158d49",
  "2024-03-17": "5d55186",
  "2024-05-05": "dc8cf36",
  "2024-12-15": "c1a8663",
};

export const AIJOBS: ContentOf["publisher"] = {
  id: "aijobs",
  name: "aijobs.net",
  url: "https://aijobs.net/",
};

/** One series, of which each file is an edition. What is measured here is measured again by tests/importers/data-set/aijobs-editions.test.ts. */
export const AIJOBS_SALARIES: ContentOf["source"] = {
  id: "aijobs",
  publisherId: AIJOBS.id,
  name: "aijobs.net salaries",
  url: REPOSITORY,
  method: "MIXED",
  methodNote:
    "Rows of a public file on pay in data and machine learning. Its publisher says that they come from an anonymous survey on its site and from job adverts; no row says which it is. Two rows in a row that agree in all but the amount are taken for the two ends of one range, which Stepwise joins; rows alike in everything count once. The file does not say what the amounts include beyond gross pay for a year. Only full-time work is taken, in the currency of the row and in the country of the employer; the file’s own conversion to dollars is not used, since its rates are not those of the year. 81.5% of the rows of the file of 14 May 2023 are of employers in the United States, and 90.3% of those of the file of 15 December 2024.",
  licence: "CC0 1.0",
  licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
  redistribution: "ALLOWED",
};

/** Countries in which at least one row in a hundred of the file of 14 May 2023 is below 15,000 US dollars. */
export const LOW_PAY_COUNTRIES = [
  ...["AR", "BO", "BR", "CH", "CZ", "ES", "GH", "GR", "IN", "KE", "LU"],
  ...["MA", "MK", "MY", "NG", "PH", "PK", "SG", "SK", "TR", "UA", "VN"],
] as const;

/** Held titles that the file of 5 May 2024 prints and that of 15 December 2024 has lost. */
export const RENAMED_TITLES = [
  "data-science-consultant",
  "data-science-lead",
  "data-science-manager",
  "director-of-data-science",
  "head-of-data-science",
] as const;

const REMOVED: EditionLoss = {
  kind: "REMOVED",
  note: "On 21 May 2023 the publisher deleted every row below 15,000 US dollars: 51 rows of the file of 14 May 2023, 21 of them in rupees. The middle of that file’s full-time rows of India in rupees is ₹14,00,000; without the rows below it is ₹17,99,997.",
  caution: "rows below 15,000 US dollars had been deleted",
  countries: LOW_PAY_COUNTRIES,
  titleIds: null,
};
const RENAMED =
  "On 12 May 2024 the publisher gave other titles to rows of leaders, mostly Data Scientist, and to those of consultants. The file of 5 May 2024 has 83 rows of Data Science Consultants, 28 of Data Science Leads, 134 of Data Science Managers, 41 of Directors of Data Science and 12 of Heads of Data Science; that of 15 December 2024 has none.";
const LEADERS_JOINED: EditionLoss = {
  kind: "RENAMED",
  note: RENAMED,
  caution: "managers whose title was changed are among them",
  countries: null,
  titleIds: ["data-scientist"],
};
const TITLES_LEFT: EditionLoss = {
  kind: "RENAMED",
  note: RENAMED,
  caution: "rows of earlier years were given another title",
  countries: null,
  titleIds: RENAMED_TITLES,
};

const ADVERTS_CAME: MethodBreak = {
  year: 2022,
  note: "Answers to the site’s survey before, mostly adverts after: in the file of 14 May 2023, 3% of the rows of 2020 and 4% of those of 2021 are ends of a range, against 85% of those of 2022 and 95% of those of 2023.",
};

/** The slot of a day. A file between the same two changes takes the place of the one before it. */
function slotOf(day: string): { readonly id: string; readonly losses: readonly EditionLoss[] } {
  if (day < LOW_ROWS_DELETED) return { id: "aijobs-with-low-pay", losses: [] };
  if (day < TITLES_RENAMED) return { id: "aijobs-without-low-pay", losses: [REMOVED] };
  return { id: "aijobs-with-new-titles", losses: [REMOVED, LEADERS_JOINED, TITLES_LEFT] };
}

/** The edition that the file of a day is. Its slug is that of the source that stood for it before there were editions. */
export function aijobsEdition(day: string): ContentOf["edition"] & { readonly id: string } {
  const { id, losses } = slotOf(day);
  const commit = COMMITS[day];
  return {
    id,
    sourceId: AIJOBS_SALARIES.id,
    name: `file of ${formatDate(day)}`,
    url: commit ? `${REPOSITORY}/blob/${commit}/salaries.csv` : null,
    publishedOn: new Date(`${day}T00:00:00Z`),
    losses: json(losses),
    breaks: json([ADVERTS_CAME]),
  };
}

/** Plain values, as a column of JSON takes them. */
function json(values: readonly object[]) {
  return JSON.parse(JSON.stringify(values));
}
