import { otherEditionSentence } from "@/domain/view-words";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const OTHER_EDITION = graphql(`
  fragment OtherEdition on OtherEdition {
    source { slug name }
    edition { slug name }
    country
    figures
  }
`);

/** What editions that do not answer hold of a title, in sentences. */
export function otherEditionWords(
  title: string,
  others: readonly FragmentType<typeof OTHER_EDITION>[],
): string[] {
  return others.map((other) => {
    const { source, edition, country, figures } = readFragment(OTHER_EDITION, other);
    return otherEditionSentence({
      title,
      source: source.name,
      edition: edition.name,
      slug: edition.slug,
      country,
      figures,
    });
  });
}
