import { formatDate } from "@/domain/words/format";
import type { ContentOf } from "@/prisma/things";

export const OZAR: ContentOf["publisher"] = {
  id: "brent-ozar",
  name: "Brent Ozar",
  url: "https://www.brentozar.com/",
};

export const OZAR_SURVEY: ContentOf["source"] = {
  id: "ozar-salary-survey",
  publisherId: OZAR.id,
  name: "Data professional salary survey",
  url: "https://www.brentozar.com/go/salary",
  author: "Brent Ozar",
  method: "SELF_REPORTED",
  methodNote:
    "People who read the author’s pages said what they earn for a year in US dollars; most administer databases, and few are data scientists. What the pay includes is not stated. Only full-time employees are taken. Pay under 5,000 or over 500,000 dollars is left out: such rows look like another currency, or a slip. An answer is of the day on which it was given, by the column Timestamp: most answers to the survey of a year were given before that year began.",
  licence: "Public domain, dedicated in a sheet of the workbook",
  licenceUrl: "https://www.brentozar.com/go/salary",
  redistribution: "ALLOWED",
};

/** The one edition: a later file holds the answers of all years again, and takes its place. */
export function ozarEdition(lastAnswer: string): ContentOf["edition"] {
  return {
    id: "ozar-answers",
    sourceId: OZAR_SURVEY.id,
    name: `answers up to ${formatDate(lastAnswer)}`,
    losses: [],
    breaks: [],
  };
}
