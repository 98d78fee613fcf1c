import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { GuideEditor, ReferenceEditor } from "@/components/admin/forms/guide-editor";
import { RequirementEditor } from "@/components/admin/forms/requirement-editor";
import { editedStep, StepEditor } from "@/components/admin/forms/step-editor";
import { HeldTitles, TitleEditor } from "@/components/admin/forms/title-editor";
import { KNOWN_TITLE } from "@/components/admin/known-things";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer } from "@/components/request/as-viewer";
import { draftedThings, sourceChoices, withDrafted } from "@/components/request/draft-choices";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { Section } from "@/components/ui/section";
import { everyNode } from "@/domain/question/list-pages";
import { graphql, readFragment } from "@/graphql/generated";

export const metadata: Metadata = { title: "Titles of a draft", robots: { index: false } };

const KNOWN_TITLES = graphql(`
  query KnownTitles($after: String) {
    careerTitles(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...KnownTitle } }
    }
  }
`);

/** The forms of a draft for titles, steps, what sources list, the guide and rates. */
export default async function DraftTitlesPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const asked = await searchParams;
  const one = (name: string) => [asked[name] ?? ""].flat()[0] ?? "";
  const opened = await draftOfViewer(id, `/admin/submissions/${id}/titles`);
  if (!opened) return notFoundPage();
  const { version } = opened.draft;
  const seen = { id, version };
  const known = await everyNode(
    async (after) => (await asViewer(KNOWN_TITLES, { after })).careerTitles,
  );
  const titles = known.map((title) => readFragment(KNOWN_TITLE, title));
  const choices = withDrafted(titles, await draftedThings(id, "CAREER_TITLE"));
  const sources = await sourceChoices(id);
  return (
    <DraftPage of={opened} heading="Titles, steps, the guide and rates">
      <Section id="title" heading="A title" layout="above">
        <HeldTitles id={id} titles={titles} />
        <TitleEditor seen={seen} edited={null} choices={choices} printed={one("printed")} />
      </Section>
      <Section id="step" heading="A step, and what it rests on" layout="above">
        <StepEditor
          seen={seen}
          titles={titles}
          choices={choices}
          sources={sources}
          edited={editedStep(titles, one("step"), one("support"))}
        />
      </Section>
      <Section id="lists" heading="Skills and duties" layout="above">
        <RequirementEditor seen={seen} choices={choices} sources={sources} />
      </Section>
      <Section id="guide" heading="The guide" layout="above">
        <GuideEditor seen={seen} sources={sources} />
      </Section>
      <Section id="value" heading="A rate, inflation or purchasing power" layout="above">
        <ReferenceEditor seen={seen} sources={sources} />
      </Section>
    </DraftPage>
  );
}
