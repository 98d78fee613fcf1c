import { Section } from "@/components/ui/section";
import { groupBy } from "@/domain/text/lists";
import { skillKindWords } from "@/domain/words/enum-labels";
import { formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { RuledList } from "../ui/ruled-list";
import styles from "./guide-skills.module.css";

const GUIDE_SKILL = graphql(`
  fragment GuideSkill on Skill {
    id
    kind
    name
    summary
    example
  }
`);

/** What one has to be able to do, by kind. */
export function GuideSkills({ skills }: { skills: readonly FragmentType<typeof GUIDE_SKILL>[] }) {
  const items = skills.map((skill) => readFragment(GUIDE_SKILL, skill));
  const kinds = groupBy(items, ({ kind }) => kind);
  return (
    <Section
      id="skills"
      heading={`${formatCount(items.length)} skills are named`}
      intro="One author’s choice. It does not say how often employers ask for each."
    >
      {[...kinds].map(([kind, ofKind]) => (
        <div key={kind} className={styles.kind}>
          <h3 className={`type-label ${styles.heading}`}>{skillKindWords(kind)}</h3>
          <RuledList items={ofKind} itemKey={({ id }) => id}>
            {({ name, summary, example }) => (
              <div className={styles.skill}>
                <p className={styles.name}>{name}</p>
                <div>
                  <p>{summary}</p>
                  <p className={styles.example}>Example: {example}</p>
                </div>
              </div>
            )}
          </RuledList>
        </div>
      ))}
    </Section>
  );
}
