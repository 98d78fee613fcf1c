import type { ComponentProps } from "react";
import { readerParameters, titlesInAddress, withQuestion } from "@/domain/question/reader-question";
import { readersQuestion } from "./request-scope";

/**
 * The one way from a page to another page of evidence: it takes the reader's question along, so that
 * a country, a currency or an earlier moment that was chosen stays chosen. PageTurning follows it. `moment`: "now" leads to
 * the evidence as it stands today, whatever moment the page shows.
 */
export function EvidenceLink({
  href,
  moment = "asked",
  ...rest
}: Omit<ComponentProps<"a">, "href"> & {
  href: string;
  moment?: "asked" | "now";
}) {
  const question = readersQuestion(titlesInAddress(href));
  const kept = moment === "now" ? { ...question, asOf: null } : question;
  return <a data-page="" {...rest} href={withQuestion(href, kept)} />;
}

/** The same for a form that leads to a page, as hidden fields. */
export function QuestionFields() {
  return readerParameters(readersQuestion()).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
