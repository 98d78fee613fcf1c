import { EvidenceLink } from "@/components/request/evidence-link";
import { countryInWords } from "@/domain/words/enum-labels";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./other-editions.module.css";

const OTHER_EDITION = graphql(`
  fragment OtherEdition on OtherEdition {
    source { publisher { name } }
    edition { slug name }
    country
    figures
  }
`);

/** A title with the editions that hold figures of it and do not answer. */
export interface TitleInOtherEditions {
  readonly title: string;
  readonly editions: readonly FragmentType<typeof OTHER_EDITION>[];
}

/** What other editions of the sources hold, each one click away: one edition of a source answers at a time. */
export function OtherEditions({
  path,
  held,
}: {
  /** The address of the page without the reader's question. */
  path: string;
  held: readonly TitleInOtherEditions[];
}) {
  const entries = held.flatMap(({ title, editions }) =>
    editions.map((edition) => ({ title, ...readFragment(OTHER_EDITION, edition) })),
  );
  if (entries.length === 0) return null;
  const joint = path.includes("?") ? "&" : "?";
  return (
    <div className={`type-note ${styles.held}`}>
      <p>Other editions of these sources, shown one at a time:</p>
      <ul className="bullets">
        {entries.map(({ title, source, edition, country, figures }) => (
          <li key={`${title} ${edition.slug} ${country}`}>
            {title}, {countryInWords(country)}: {countOf(figures, "figure")} in{" "}
            <EvidenceLink href={`${path}${joint}source=${edition.slug}`}>
              {source.publisher.name}, {edition.name}
            </EvidenceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
