import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { FileImport } from "@/components/admin/files/file-import";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { sourceChoices } from "@/components/request/draft-choices";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import { Section } from "@/components/ui/section";

export const metadata: Metadata = { title: "A file for a draft", robots: { index: false } };

/** Salaries of a draft out of a file, in the place of the grid. */
export default async function DraftFilePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await draftOfViewer(id, `/admin/submissions/${id}/file`);
  if (!opened) return notFoundPage();
  const { version } = opened.draft;
  return (
    <DraftPage of={opened} heading="Salaries of a file">
      <Section
        id="file"
        heading="A file"
        intro="A table in a file, or copied: CSV, Excel, ODS, JSON or a table of a page. It is checked row by row first, and nothing is taken before you say so."
        layout="above"
      >
        <FileImport seen={{ id, version }} sources={await sourceChoices(id)} />
      </Section>
    </DraftPage>
  );
}
