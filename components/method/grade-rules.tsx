import { GradeMark } from "@/components/figure/grade-mark";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { GRADE_RULES, type GradeRule } from "@/domain/pay/grade";
import styles from "./grade-rules.module.css";

const COLUMNS: readonly Column<GradeRule>[] = [
  {
    key: "line",
    head: "Line",
    cell: ({ name, question }) => (
      <div>
        {name}
        <span className={styles.question}>{question}</span>
      </div>
    ),
  },
  {
    key: "allows",
    head: "Finding, and the best grade that it allows",
    cell: ({ allows }) => (
      <ul>
        {allows.map(([finding, grade]) => (
          <li key={finding} className={styles.finding}>
            <span>{finding}</span>
            <GradeMark grade={grade} />
          </li>
        ))}
      </ul>
    ),
  },
];

/** The rule by which figures are graded, printed from the code that applies it. */
export function GradeRules() {
  return (
    <Section
      id="grades"
      layout="above"
      heading="A figure is graded by its weakest line"
      intro="Six lines are looked at. A figure gets the lowest grade that a line allows it. This table is printed from the code that grades."
    >
      <DataTable
        caption="What each line allows at best"
        captionHidden
        columns={COLUMNS}
        rows={GRADE_RULES}
        rowKey={({ name }) => name}
      />
      <div className={`type-prose ${styles.after}`}>
        <p>
          A line that cannot be answered makes the grade <strong>unknown</strong>. Unknown is a
          grade of its own: it is not the lowest, and it is never counted as zero. What is computed
          from several figures is graded no better than the weakest of them, and a change across
          sources no better than low.
        </p>
        <p>
          Age is counted to the day asked about, from the last day that a figure can speak of: the
          end of its observation, else the day on which its source was published. So a grade falls
          as time passes, with no one touching it.
        </p>
        <p>
          The thresholds are a convention, set so that the sum can be done by hand. They are no
          measure of error: a source that states no sample size allows no interval, and none is made
          up.
        </p>
      </div>
    </Section>
  );
}
