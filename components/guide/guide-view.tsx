import { EvidenceLink } from "@/components/request/evidence-link";
import { EmptyState } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { formatDate } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { GuideViewFragment } from "@/graphql/generated/graphql";
import { GuideClaims } from "./guide-claims";
import { GuideDuties } from "./guide-duties";
import { GuideLevels } from "./guide-levels";
import { GuideProgrammes } from "./guide-programmes";
import { GuideQuestions } from "./guide-questions";
import { GuideRoadmap } from "./guide-roadmap";
import { GuideSkills } from "./guide-skills";

const GUIDE_VIEW = graphql(`
  fragment GuideView on Query {
    duties(asOf: $asOf) {
      source { slug name author publishedOn publisher { name } }
      ...GuideDuty
    }
    responsibilities(asOf: $asOf) { ...GuideResponsibility }
    skills(asOf: $asOf) { ...GuideSkill }
    roadmap(asOf: $asOf) { ...GuideRoadmapStep }
    questions(asOf: $asOf) { ...GuideQuestion }
    programmes(asOf: $asOf) { ...GuideProgramme }
    claims(asOf: $asOf) { ...GuideClaim }
  }
`);

/** The title that the guide describes. */
const WHAT_IT_PAYS = "/titles/machine-learning-engineer";

/** The parts of the guide, by their anchors. */
export const GUIDE_PARTS = [
  { id: "duties", label: "Duties" },
  { id: "levels", label: "Levels" },
  { id: "skills", label: "Skills" },
  { id: "roadmap", label: "A way in" },
  { id: "questions", label: "Questions" },
  { id: "programmes", label: "Advertised programmes" },
  { id: "claims", label: "A claim without evidence" },
] as const;

/** Everything that guides say, part by part. */
export function GuideView({ guide }: { guide: FragmentType<typeof GUIDE_VIEW> }) {
  const data = readFragment(GUIDE_VIEW, guide);
  if (data.duties.length === 0) {
    return (
      <>
        <PageHead heading="What a machine-learning engineer does" />
        <EmptyState heading="No guide was recorded">
          <p>Nothing had been recorded by the day that you asked about.</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead heading="What a machine-learning engineer does, as one guide describes it">
        {sourcesOf(data).map((source) => (
          <p key={source.slug}>
            Read in <EvidenceLink href={`/sources/${source.slug}`}>“{source.name}”</EvidenceLink> (
            {[
              source.author,
              source.publisher.name,
              source.publishedOn ? formatDate(source.publishedOn) : null,
            ]
              .filter((part) => part !== null)
              .join(", ")}
            ) and told here in other words.
          </p>
        ))}
        <p>
          It is one author’s account. It names no survey behind it. What the work pays, source by
          source: <EvidenceLink href={WHAT_IT_PAYS}>Machine Learning Engineer</EvidenceLink>.
        </p>
      </PageHead>
      <PageContents parts={GUIDE_PARTS} />
      <GuideDuties duties={data.duties} />
      <GuideLevels responsibilities={data.responsibilities} />
      <GuideSkills skills={data.skills} />
      <GuideRoadmap steps={data.roadmap} />
      <GuideQuestions questions={data.questions} />
      <GuideProgrammes programmes={data.programmes} />
      <GuideClaims claims={data.claims} />
    </>
  );
}

/** The guides, each once. */
function sourcesOf({ duties }: GuideViewFragment): GuideViewFragment["duties"][number]["source"][] {
  return [...new Map(duties.map(({ source }) => [source.slug, source])).values()];
}
