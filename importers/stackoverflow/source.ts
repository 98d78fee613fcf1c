import type { MethodBreak } from "@/domain/evidence/edition-facts";
import type { ContentOf } from "@/prisma/things";
import type { RecordFile } from "../data-set/layout";
import { plainNumber } from "../data-set/strict-number";

const STACK_OVERFLOW: ContentOf["publisher"] = {
  id: "stack-overflow",
  name: "Stack Overflow",
  url: "https://stackoverflow.co/",
};

/** The surveys of all years. The database may be passed on under its own licence. */
const SURVEY: ContentOf["source"] = {
  id: "stack-overflow-survey",
  publisherId: STACK_OVERFLOW.id,
  name: "Stack Overflow developer survey",
  url: "https://survey.stackoverflow.co/",
  method: "SELF_REPORTED",
  methodNote:
    "People who chose to answer said what they earn, in US dollars by the survey’s own conversion; they are not a sample of all who do the work. Pay under 1,000 or over 1,000,000 dollars is left out. Each year asks in its own way: what its edition says of it stands beside its figures.",
  licence: "ODbL 1.0",
  licenceUrl: "https://opendatacommons.org/licenses/odbl/1-0/",
  redistribution: "ALLOWED",
};

/** The edition of one year's survey, as its file is told. */
export function surveyFile(year: number, day: string, note: string): RecordFile {
  // The slugs are those of the sources that stood for the surveys before there were editions.
  const id = `stack-overflow-${year}`;
  return {
    publisher: STACK_OVERFLOW,
    source: SURVEY,
    edition: {
      id,
      sourceId: SURVEY.id,
      name: `survey of ${year}`,
      publishedOn: new Date(`${day}T00:00:00Z`),
      note,
      losses: [],
      breaks: JSON.parse(JSON.stringify([ASKED_OTHERWISE])),
    },
    setId: id,
    asOf: day,
  };
}

const ASKED_OTHERWISE: MethodBreak = {
  year: 2024,
  note: "The survey of 2017 asks for base pay and lets a person tick several kinds of work; that of 2024 asks for all pay and for one answer.",
};

/** Yearly pay in dollars outside of this was hardly meant so. */
const LEAST_DOLLARS = 1_000;
const MOST_DOLLARS = 1_000_000;

/** Pay of a year in US dollars, or why it is left out. */
export function yearlyDollars(text: string | undefined): number | { refused: string } {
  const amount = surveyNumber(text);
  if (!Number.isFinite(amount)) return { refused: "no amount" };
  if (amount < LEAST_DOLLARS) return { refused: "under 1,000 US dollars a year" };
  if (amount > MOST_DOLLARS) return { refused: "over 1,000,000 US dollars a year" };
  return Math.round(amount * 100) / 100;
}

/** The survey prints some amounts as 9.00E+05. */
function surveyNumber(text = ""): number {
  return /^\s*\d+(\.\d+)?e[+-]?\d{1,2}\s*$/i.test(text) ? Number(text) : plainNumber(text);
}
