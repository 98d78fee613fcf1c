import { Fragment } from "react";
import { EvidenceLink } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import { EVERY_COUNTRY } from "@/domain/question/offered";
import { formatCount } from "@/domain/words/format";

/** More countries than this are left to the menu. */
const MOST_NAMED = 8;

/** Where figures are held, when none is for the country in view: each country leads there. */
export function HeldElsewhere({
  path,
}: {
  /** The address of the page without the reader's question. */
  path: string;
}) {
  const { question, held } = requestScope();
  const others = held.countries.filter(({ value }) => value !== question.where.country);
  if (others.length === 0) return null;
  const named = others.slice(0, MOST_NAMED);
  const more = others.length - named.length;
  return (
    <p>
      Figures elsewhere:{" "}
      {named.map(({ value, name, held: much }, place) => (
        <Fragment key={value}>
          {place === 0 ? null : ", "}
          <EvidenceLink href={inCountry(path, value)}>{name}</EvidenceLink> ({much})
        </Fragment>
      ))}
      {more > 0 ? (
        <>
          {" "}
          and{" "}
          <EvidenceLink href={inCountry(path, EVERY_COUNTRY)}>
            {more === 1 ? "one other country" : `${formatCount(more)} other countries`}
          </EvidenceLink>
        </>
      ) : null}
      .
    </p>
  );
}

function inCountry(path: string, code: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}country=${code}`;
}
