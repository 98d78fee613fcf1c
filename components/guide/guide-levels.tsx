import { Section } from "@/components/ui/section";
import { groupBy } from "@/domain/text/lists";
import { levelWords } from "@/domain/words/enum-labels";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./guide-levels.module.css";

const GUIDE_RESPONSIBILITY = graphql(`
  fragment GuideResponsibility on Responsibility {
    id
    level
    summary
  }
`);

/** What is expected at each level of experience. */
export function GuideLevels({
  responsibilities,
}: {
  responsibilities: readonly FragmentType<typeof GUIDE_RESPONSIBILITY>[];
}) {
  const levels = groupBy(
    responsibilities.map((responsibility) => readFragment(GUIDE_RESPONSIBILITY, responsibility)),
    ({ level }) => level,
  );
  return (
    <Section
      id="levels"
      heading="Responsibility grows from helping to leading"
      intro="The guide gives levels in words. It does not say how many years a level takes."
    >
      <div className={styles.levels}>
        {[...levels].map(([level, items]) => (
          <div key={level}>
            <h3 className={styles.name}>{levelWords(level)}</h3>
            <ul className={`bullets ${styles.list}`}>
              {items.map(({ id, summary }) => (
                <li key={id}>{summary}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
