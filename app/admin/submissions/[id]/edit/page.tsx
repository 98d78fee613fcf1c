import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { ThingEditor } from "@/components/admin/draft/thing-editor";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { sourceChoices, titleChoices } from "@/components/request/draft-choices";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import { editedThing } from "@/components/request/edited-thing";
import type { SearchParams } from "@/components/request/search-params";
import { textOf } from "@/domain/question/parameters";

export const metadata: Metadata = { title: "Change one thing", robots: { index: false } };

const HEADINGS = {
  SOURCE: "Change a source",
  SALARY: "Change a salary",
  CAREER_TITLE: "Change a title",
  CAREER_STEP: "Change a step",
} as const;

/** One thing of a draft, or one that is held, in its form. */
export default async function DraftEditPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const asked = await searchParams;
  const [thing, slug] = [textOf(asked.thing), textOf(asked.slug)];
  const base = `/admin/submissions/${id}`;
  const query = new URLSearchParams({ thing, slug });
  const opened = await draftOfViewer(id, `${base}/edit?${query}`);
  if (!opened) return notFoundPage();
  const edited = await editedThing(id, thing, slug);
  if (!edited) return notFoundPage();
  const { version } = opened.draft;
  return (
    <DraftPage
      of={opened}
      heading={HEADINGS[edited.kind]}
      lede={
        edited.thing.stands
          ? "The form begins with what stands. Where you write something else, what stands is said beside it; what you leave alone stays."
          : "It is new in this draft."
      }
    >
      <ThingEditor
        seen={{ id, version }}
        edited={edited}
        sources={await sourceChoices(id)}
        titles={await titleChoices(id)}
        then={`${base}/check`}
      />
    </DraftPage>
  );
}
