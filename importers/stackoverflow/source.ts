import type { ContentOf } from "@/prisma/publish";

export const STACK_OVERFLOW: ContentOf["publisher"] = {
  id: "stack-overflow",
  name: "Stack Overflow",
  url: "https://stackoverflow.co/",
};

/** What the surveys of all years have in common. The database may be passed on under its own licence. */
export const SURVEY = {
  publisherId: STACK_OVERFLOW.id,
  url: "https://survey.stackoverflow.co/",
  method: "SELF_REPORTED",
  licence: "ODbL 1.0",
  licenceUrl: "https://opendatacommons.org/licenses/odbl/1-0/",
  redistribution: "ALLOWED",
} as const;

/** Yearly pay in dollars outside of this was hardly meant so. */
const LEAST_DOLLARS = 1_000;
const MOST_DOLLARS = 1_000_000;

/** Pay of a year in US dollars, or why it is left out. */
export function yearlyDollars(text: string | undefined): number | { refused: string } {
  const amount = Number(text);
  if (text === undefined || text.trim() === "" || !Number.isFinite(amount)) {
    return { refused: "no amount" };
  }
  if (amount < LEAST_DOLLARS) return { refused: "under 1,000 US dollars a year" };
  if (amount > MOST_DOLLARS) return { refused: "over 1,000,000 US dollars a year" };
  return Math.round(amount * 100) / 100;
}
