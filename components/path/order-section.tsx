import { EvidenceLink } from "@/components/request/evidence-link";
import { Section } from "@/components/ui/section";
import { stepKindWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./order-section.module.css";

const ORDER_SECTION = graphql(`
  fragment OrderSection on Progression {
    titles { slug name summary }
    steps {
      to { slug }
      kind
      evidence
      note
      source { slug publisher { name } }
    }
  }
`);

/** Who put the titles in this order, and the ways on from here. */
export function OrderSection({ progression }: { progression: FragmentType<typeof ORDER_SECTION> }) {
  const { titles, steps } = readFragment(ORDER_SECTION, progression);
  const notes = [...new Set(steps.flatMap((step) => (step.note ? [step.note] : [])))];
  const editorial = steps.length > 0 && steps.every((step) => step.evidence === "EDITORIAL");
  const compare = `/compare?titles=${titles.map((title) => title.slug).join(",")}`;
  return (
    <Section
      id="order"
      layout="folded"
      heading={
        editorial
          ? "The order is an editor’s, not a record of careers"
          : "Who put the titles in this order"
      }
    >
      <div className="type-prose">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <ol className={styles.titles}>
        {titles.map((title) => {
          const step = steps.find(({ to }) => to.slug === title.slug);
          return (
            <li key={title.slug}>
              <p className={styles.name}>
                <EvidenceLink href={`/titles/${title.slug}`}>{title.name}</EvidenceLink>
                <span className="type-label">{step ? stepKindWords(step.kind) : "start"}</span>
              </p>
              <p className={styles.summary}>{title.summary}</p>
            </li>
          );
        })}
      </ol>
      <p className={styles.on}>
        <EvidenceLink href={compare}>Compare these titles side by side</EvidenceLink>
        <EvidenceLink href="/method">How changes are measured and graded</EvidenceLink>
      </p>
    </Section>
  );
}
