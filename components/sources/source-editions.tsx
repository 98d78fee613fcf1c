import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { countryInWords } from "@/domain/words/enum-labels";
import { breakWords } from "@/domain/words/file-words";
import { capitalised, countOf, formatDate, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { SourceEditionFragment } from "@/graphql/generated/graphql";
import { RuledList } from "../ui/ruled-list";

const SOURCE_EDITION = graphql(`
  fragment SourceEdition on Edition {
    slug
    name
    url
    publishedOn
    retrievedOn
    note
    salaryCount
    losses { kind note countries titles }
    breaks { year note }
  }
`);

/** The editions of a source, newest first: of which day each is, and what its publisher had done to its rows by then. */
export function SourceEditions({
  editions,
}: {
  editions: readonly FragmentType<typeof SOURCE_EDITION>[];
}) {
  if (editions.length === 0) return null;
  const items = editions.map((edition) => readFragment(SOURCE_EDITION, edition));
  return (
    <Section
      id="editions"
      heading={capitalised(countOf(items.length, "edition"))}
      intro="Editions are not independent sources: for each country one of them is shown."
    >
      <RuledList items={items} itemKey={({ slug }) => slug}>
        {(edition) => <EditionEntry edition={edition} />}
      </RuledList>
    </Section>
  );
}

function EditionEntry({ edition }: { edition: SourceEditionFragment }) {
  const { slug, name, url, publishedOn, retrievedOn, note, salaryCount, losses, breaks } = edition;
  const days = [
    publishedOn ? `given out on ${formatDate(publishedOn)}` : "day not stated",
    retrievedOn ? `read on ${formatDate(retrievedOn)}` : null,
    salaryCount === 0 ? "no figure" : countOf(salaryCount, "figure"),
  ].filter((part) => part !== null);
  return (
    <div id={`edition-${slug}`} className="type-ui">
      <h3>
        {url ? (
          <a href={url} rel="external noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </h3>
      <p className="type-label">{days.join(", ")}</p>
      <ul className="bullets">
        {losses.map((loss) => (
          <li key={loss.note}>
            {loss.kind === "REMOVED" ? "Rows removed" : "Titles renamed"}: {loss.note}
            {movedWords(loss)}
          </li>
        ))}
        {breaks.map((found) => (
          <li key={found.year}>
            {capitalised(breakWords(found.year))}: {found.note}
          </li>
        ))}
        {note ? <li>{note}</li> : null}
        <li>
          <EvidenceLink href={`/?source=${slug}`}>The path by this edition alone</EvidenceLink>
        </li>
      </ul>
    </div>
  );
}

/** Whose figures a loss moves, where it does not move all of them. */
function movedWords({ countries, titles }: SourceEditionFragment["losses"][number]): string {
  const parts = [
    countries.length > 0 ? `of ${listWords(countries.map(countryInWords))}` : null,
    titles.length > 0 ? `of ${countOf(titles.length, "title")}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? ` It moves figures ${parts.join(", ")}.` : "";
}
