import { RequirementLists } from "@/components/steps/requirement-lists";
import { cutWords } from "@/components/ui/cut-words";
import { Section } from "@/components/ui/section";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const TITLE_REQUIREMENTS = graphql(`
  fragment TitleRequirements on CareerTitle {
    skills(first: 100) { totalCount nodes { ...ListedSkill } }
    duties(first: 100) { totalCount nodes { ...ListedDuty } }
  }
`);

/** What sources ask of people with a title and say that they do. Nothing where none says so. */
export function TitleRequirements({ title }: { title: FragmentType<typeof TITLE_REQUIREMENTS> }) {
  const { skills, duties } = readFragment(TITLE_REQUIREMENTS, title);
  const total = skills.totalCount + duties.totalCount;
  if (total === 0) return null;
  return (
    <Section
      id="requirements"
      layout="folded"
      heading="Skills and duties, source by source"
      intro={
        cutWords(skills.nodes.length + duties.nodes.length, total) ??
        "Each source has its own names of roles and its own scale."
      }
    >
      <RequirementLists skills={skills.nodes} duties={duties.nodes} by="source" />
    </Section>
  );
}
