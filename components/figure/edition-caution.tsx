import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./edition-caution.module.css";

const EDITION_CAUTION = graphql(`
  fragment EditionCaution on PayFigure {
    cautions
  }
`);

/** What its publisher did to the rows behind a figure, beside the figure; nothing where nothing is known. */
export function EditionCaution({ figure }: { figure: FragmentType<typeof EDITION_CAUTION> }) {
  const { cautions } = readFragment(EDITION_CAUTION, figure);
  if (cautions.length === 0) return null;
  return <span className={styles.caution}>{cautions.join("; ")}</span>;
}
