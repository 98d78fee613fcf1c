import type { Content } from "@/domain/curation/proposal";
import type { Publisher, Salary, Source } from "@/domain/evidence";
import { decimalString, money } from "@/domain/money";
import type { ContentOf } from "../publish";
import { isoDate } from "../queries/rows";

/** The kinds of things that submissions record. */
export const SUBMITTED_THINGS = ["publisher", "source", "salary"] as const;
export type SubmittedThing = (typeof SUBMITTED_THINGS)[number];

/** What a submission may record of each. */
export interface SubmittedContent {
  publisher: Content<Publisher>;
  source: Content<Source>;
  salary: Content<Salary>;
}

/** Content as it is kept in a submission: plain JSON, amounts as decimal strings. */
export function encodeContent(content: SubmittedContent[SubmittedThing]): object {
  if (!("money" in content)) return content;
  const { money: pay, ...rest } = content;
  return { ...rest, amount: decimalString(pay.amount), currency: pay.currency };
}

/** The same, read back. What was stored was encoded above and nothing else writes the column. */
export function decodeContent<T extends SubmittedThing>(
  thing: T,
  stored: unknown,
): SubmittedContent[T] {
  if (thing !== "salary") return stored as SubmittedContent[T];
  const { amount, currency, ...rest } = stored as { amount: string; currency: string };
  // What was stored before there were editions is of none, and printed.
  const of = { editionId: null, origin: "PRINTED" };
  return { ...of, ...rest, money: money(amount, currency) } as unknown as SubmittedContent[T];
}

/** Content as the writer of evidence takes it. */
export function toRow<T extends SubmittedThing>(
  thing: T,
  content: SubmittedContent[T],
): ContentOf[T] {
  const row: Record<string, unknown> = { ...encodeContent(content) };
  for (const column of DATES[thing]) {
    const date = row[column];
    row[column] = typeof date === "string" ? new Date(`${date}T00:00:00Z`) : null;
  }
  return row as unknown as ContentOf[T];
}

const DATES: Readonly<Record<SubmittedThing, readonly string[]>> = {
  publisher: [],
  source: ["publishedOn", "retrievedOn", "reviewedOn", "citedOn"],
  salary: ["observedFrom", "observedTo"],
};

/** A stored row as content: what a publication has to put to make it stand again. */
export function fromRow<T extends SubmittedThing>(
  thing: T,
  row: Readonly<Record<string, unknown>>,
): SubmittedContent[T] {
  const { version, recordedIn, supersededIn, withdrawnIn, ...stated } = row;
  const content: Record<string, unknown> = { ...stated };
  for (const column of DATES[thing]) content[column] = isoDate(content[column] as Date | null);
  if (thing !== "salary") return content as unknown as SubmittedContent[T];
  const { amount, ...rest } = content as { amount: { toFixed(): string } };
  return decodeContent(thing, { ...rest, amount: amount.toFixed() });
}
