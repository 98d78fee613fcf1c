import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { EditionCautionFragment } from "@/graphql/generated/graphql";
import styles from "./edition-caution.module.css";

const EDITION_CAUTION = graphql(`
  fragment EditionCaution on PayFigure {
    country
    edition { losses { caution countries titles } }
    provenance { salaries { title { slug } } }
  }
`);

/** What a reader has to know of a figure's edition, in clauses; none where nothing was done to its rows. */
function cautionsOf({ country, edition, provenance }: EditionCautionFragment): string[] {
  const title = provenance.salaries[0]?.title.slug ?? "";
  return lossesThatMove(edition?.losses ?? [], country, title).map(({ caution }) => caution);
}

/** Those losses of an edition that move the figure of a title in a country; an empty list stands for all. */
export function lossesThatMove<
  Loss extends { readonly countries: readonly string[]; readonly titles: readonly string[] },
>(losses: readonly Loss[], country: string, title: string): Loss[] {
  return losses.filter(
    ({ countries, titles }) =>
      (countries.length === 0 || countries.includes(country)) &&
      (titles.length === 0 || titles.includes(title)),
  );
}

/** What its publisher did to the rows behind a figure, beside the figure; nothing where nothing is known. */
export function EditionCaution({ figure }: { figure: FragmentType<typeof EDITION_CAUTION> }) {
  const cautions = cautionsOf(readFragment(EDITION_CAUTION, figure));
  if (cautions.length === 0) return null;
  return <span className={styles.caution}>{cautions.join("; ")}</span>;
}
