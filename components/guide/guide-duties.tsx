import { Section } from "@/components/ui/section";
import { formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./guide-duties.module.css";

const GUIDE_DUTY = graphql(`
  fragment GuideDuty on Duty {
    id
    position
    name
    summary
    example { industry summary }
  }
`);

/** What the work consists of, each duty with an example from one industry. */
export function GuideDuties({ duties }: { duties: readonly FragmentType<typeof GUIDE_DUTY>[] }) {
  const items = duties.map((duty) => readFragment(GUIDE_DUTY, duty));
  return (
    <Section
      id="duties"
      heading={`The work has ${formatCount(items.length)} parts`}
      intro="In the guide’s order. The examples are the guide’s too."
    >
      <RuledList items={items} itemKey={({ id }) => id} ordered>
        {({ position, name, summary, example }) => (
          <div className={styles.duty}>
            <span className={styles.number}>{position}</span>
            <div>
              <h3 className={styles.name}>{name}</h3>
              <p className={styles.summary}>{summary}</p>
            </div>
            <p className={styles.example}>
              <strong>{example.industry}</strong>
              {example.summary}
            </p>
          </div>
        )}
      </RuledList>
    </Section>
  );
}
