import { GradeMark } from "@/components/figure/grade-mark";
import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import type { Grade } from "@/domain/evidence/vocabulary";
import { countOf, listWords } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./path-view.module.css";

const HOW_SURE = graphql(`
  fragment HowSure on Progression {
    titles { slug name pay { bySource { source { slug publisher { name } } central { grade } } } }
    summary
  }
`);

/** How far a path can be relied on, in short: the grades of its figures, whose they are, and what its steps rest on. */
export function HowSure({ progression }: { progression: FragmentType<typeof HOW_SURE> }) {
  const { titles, summary } = readFragment(HOW_SURE, progression);
  const figures = titles.flatMap(({ name, pay }) =>
    pay.bySource.flatMap(({ source, central }) =>
      central ? [{ name, publisher: source.publisher.name, grade: central.grade }] : [],
    ),
  );
  const grades = [...new Set(figures.map(({ grade }) => grade))];
  const publishers = [...new Set(figures.map(({ publisher }) => publisher))];
  const graded = (grade: Grade) => figures.filter((figure) => figure.grade === grade).length;
  return (
    <Section id="sure" heading="How sure this is">
      <ul className={styles.sure}>
        <li>
          {countOf(figures.length, "figure")} of {listWords(publishers)}.{" "}
          {grades.map((grade) => (
            <span key={grade}>
              <GradeMark grade={grade} prefix="Evidence grade " />
              {grades.length > 1 ? `: ${countOf(graded(grade), "figure")}` : " for all of them"}.{" "}
            </span>
          ))}
          {grades.includes("UNKNOWN")
            ? "It is unknown where a source does not say how many stand behind a figure, or when. "
            : ""}
          <EvidenceLink href="/method">How figures are graded</EvidenceLink>
        </li>
        {summary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
