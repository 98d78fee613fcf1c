import { EVERY_COUNTRY } from "@/domain/question/offered";
import { readerParameters, withQuestion } from "@/domain/question/reader-question";
import type { AskedOfTool } from "./asked";

/** The address of a page of this site that shows the same for ever. */
export function frozenPage(
  origin: string,
  path: string,
  { question, moment }: AskedOfTool,
): string {
  return new URL(withQuestion(path, { question, asOf: moment }), origin).href;
}

/** The same of a file, which speaks of every country unless its address names one. */
export function frozenFile(
  origin: string,
  path: string,
  { question, moment }: AskedOfTool,
): string {
  const address = new URL(path, origin);
  for (const [name, value] of readerParameters({ question, asOf: moment })) {
    if (name !== "country" || value !== EVERY_COUNTRY) address.searchParams.set(name, value);
  }
  if (question.where.country !== null) {
    address.searchParams.set("country", question.where.country);
  }
  return address.href;
}
