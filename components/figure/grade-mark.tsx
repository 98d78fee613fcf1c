import type { Grade } from "@/domain/evidence/vocabulary";
import { gradeWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./grade-mark.module.css";

/**
 * How well a figure is supported: a disc, filled as far as the grade goes, and the word. `short`: where
 * there is room for the disc alone, the word is heard.
 */
export function GradeMark({
  grade,
  prefix = "",
  short = false,
}: {
  grade: Grade;
  prefix?: string;
  short?: boolean;
}) {
  return (
    <span className={styles.grade} data-grade={grade}>
      {short ? (
        <span className="heard">evidence grade: {gradeWords(grade)}</span>
      ) : (
        `${prefix}${gradeWords(grade)}`
      )}
    </span>
  );
}

const GRADE_SUM = graphql(`
  fragment GradeSum on GradeExplanation {
    grade
    terms { name finding allows }
  }
`);

/** The sum that leads to a grade, line by line: the grade is the weakest of them. */
export function GradeSum({ explanation }: { explanation: FragmentType<typeof GRADE_SUM> }) {
  const { terms } = readFragment(GRADE_SUM, explanation);
  return (
    <ul className={styles.sum}>
      {terms.map((term) => (
        <li key={term.name} className={styles.grade} data-grade={term.allows}>
          {`${term.name}: ${term.finding}, ${gradeWords(term.allows)}`}
        </li>
      ))}
    </ul>
  );
}
