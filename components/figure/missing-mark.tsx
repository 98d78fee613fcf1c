import { missingWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./missing-mark.module.css";

const MISSING = graphql(`
  fragment MissingMark on Missing {
    reason
    explanation
  }
`);

/** That there is no figure: the word, and with `explain` the sentence that says why. */
export function MissingMark({
  missing,
  explain = false,
}: {
  missing: FragmentType<typeof MISSING>;
  explain?: boolean;
}) {
  const { reason, explanation } = readFragment(MISSING, missing);
  return (
    <span className={styles.missing}>
      {missingWords(reason)}
      {explain ? <span className={styles.why}>{explanation}</span> : null}
    </span>
  );
}

/** The same where the absence is a cell of a table that no source fills. */
export function NotStated({ children = "not stated" }: { children?: string }) {
  return <span className={styles.missing}>{children}</span>;
}
