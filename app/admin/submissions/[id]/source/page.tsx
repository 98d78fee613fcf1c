import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { SourceChoice } from "@/components/admin/draft/source-choice";
import { SourceEditor } from "@/components/admin/forms/source-editor";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { publisherNames, sourceChoices } from "@/components/request/draft-choices";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import { Section } from "@/components/ui/section";

export const metadata: Metadata = { title: "Source of a draft", robots: { index: false } };

/** The first step of a draft: what its salaries are read from. */
export default async function DraftSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const base = `/admin/submissions/${id}`;
  const opened = await draftOfViewer(id, `${base}/source`);
  if (!opened) return notFoundPage();
  const { version } = opened.draft;
  const sources = await sourceChoices(id);
  return (
    <DraftPage
      of={opened}
      heading="The source"
      lede="Who says so, how they know, and under which terms. Every salary needs one."
    >
      <Section id="held" heading="One that is held" layout="above">
        <SourceChoice base={base} sources={sources} />
      </Section>
      <Section id="source" heading="A new one" layout="above">
        <SourceEditor
          seen={{ id, version }}
          sources={sources}
          publishers={await publisherNames()}
          edited={null}
          then={`${base}/rows?source={putSource.submission.items.nodes.0.slug}`}
        />
      </Section>
    </DraftPage>
  );
}
