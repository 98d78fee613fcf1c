import { Section } from "@/components/ui/section";
import { formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./guide-duties.module.css";

const GUIDE_ROADMAP_STEP = graphql(`
  fragment GuideRoadmapStep on RoadmapStep {
    id
    position
    name
    summary
  }
`);

/** One way into the job, step by step. */
export function GuideRoadmap({
  steps,
}: {
  steps: readonly FragmentType<typeof GUIDE_ROADMAP_STEP>[];
}) {
  const items = steps.map((step) => readFragment(GUIDE_ROADMAP_STEP, step));
  return (
    <Section
      id="roadmap"
      heading={`One way in, in ${formatCount(items.length)} steps`}
      intro="The guide’s advice. It does not say how long a step takes or how many people got there."
    >
      <RuledList items={items} itemKey={({ id }) => id} ordered>
        {({ position, name, summary }) => (
          <div className={styles.duty}>
            <span className={styles.number}>{position}</span>
            <div>
              <h3 className={styles.name}>{name}</h3>
              <p className={styles.summary}>{summary}</p>
            </div>
          </div>
        )}
      </RuledList>
    </Section>
  );
}
