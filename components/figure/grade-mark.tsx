import type { Grade } from "@/domain/evidence/vocabulary";
import { gradeWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./grade-mark.module.css";

const FILL: Record<Grade, number> = {
  HIGH: 1,
  MODERATE: 0.75,
  LOW: 0.5,
  VERY_LOW: 0.25,
  UNKNOWN: 0,
};

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
    <span className={styles.grade}>
      <svg viewBox="-9 -9 18 18" className={styles.disc} aria-hidden="true" focusable="false">
        <circle
          r="6.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray={grade === "UNKNOWN" ? "2.4 2.2" : undefined}
        />
        <path d={slice(FILL[grade], 6.5)} fill="currentColor" />
      </svg>
      {short ? (
        <span className="heard">evidence grade: {gradeWords(grade)}</span>
      ) : (
        <>
          {prefix}
          {gradeWords(grade)}
        </>
      )}
    </span>
  );
}

/** Enough for a drawing, so that the page carries no long fractions. */
function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}

function slice(part: number, r: number): string {
  if (part === 0) return "";
  if (part === 1) return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const angle = part * 2 * Math.PI;
  const x = hundredths(r * Math.sin(angle));
  const y = hundredths(-r * Math.cos(angle));
  return `M0 0V${-r}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`;
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
        <li key={term.name}>
          <span>
            {term.name}: {term.finding}
          </span>
          <GradeMark grade={term.allows} />
        </li>
      ))}
    </ul>
  );
}
