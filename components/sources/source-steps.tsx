import { EvidenceLink } from "@/components/request/evidence-link";
import { RequirementLists } from "@/components/steps/requirement-lists";
import { StepSupports } from "@/components/steps/step-supports";
import { cutWords } from "@/components/ui/cut-words";
import { RuledList } from "@/components/ui/ruled-list";
import { Section } from "@/components/ui/section";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const SOURCE_STEPS = graphql(`
  fragment SourceSteps on Source {
    stepSupports(first: 100) {
      totalCount
      nodes {
        slug
        ...SaidOfStep
        step { from { slug name } to { slug name } }
      }
    }
    skills(first: 100) { totalCount nodes { ...ListedSkill } }
    duties(first: 100) { totalCount nodes { ...ListedDuty } }
  }
`);

/** What a source says of career steps, and what it lists for titles. Nothing where it does neither. */
export function SourceSteps({ source }: { source: FragmentType<typeof SOURCE_STEPS> }) {
  const { stepSupports, skills, duties } = readFragment(SOURCE_STEPS, source);
  const { nodes, totalCount } = stepSupports;
  return (
    <>
      {totalCount > 0 ? (
        <Section
          id="steps"
          heading={`It speaks of ${countOf(totalCount, "career step")}`}
          intro={cutWords(nodes.length, totalCount)}
        >
          <RuledList items={nodes} itemKey={({ slug }) => slug}>
            {({ step: { from, to }, ...said }) => (
              <div className="type-ui">
                <p>
                  <EvidenceLink href={`/titles/${from.slug}`}>{from.name}</EvidenceLink> to{" "}
                  <EvidenceLink href={`/titles/${to.slug}`}>{to.name}</EvidenceLink>
                </p>
                <StepSupports supports={[said]} />
              </div>
            )}
          </RuledList>
        </Section>
      ) : null}
      {skills.totalCount + duties.totalCount > 0 ? (
        <Section
          id="requirements"
          heading="What it asks of titles"
          intro={cutWords(
            skills.nodes.length + duties.nodes.length,
            skills.totalCount + duties.totalCount,
          )}
        >
          <RequirementLists skills={skills.nodes} duties={duties.nodes} by="title" />
        </Section>
      ) : null}
    </>
  );
}
