import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { HandIn } from "@/components/admin/draft/hand-in";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { draftOfViewer } from "@/components/request/draft-of-viewer";

export const metadata: Metadata = { title: "Hand in a draft", robots: { index: false } };

/** The last step of a draft: it is handed in, or given up. */
export default async function DraftHandInPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await draftOfViewer(id, `/admin/submissions/${id}/hand-in`);
  if (!opened) return notFoundPage();
  return (
    <DraftPage
      of={opened}
      heading="Hand in"
      lede="A reviewer reads it, and publishes it or gives it back. Until then you may take it back."
    >
      <HandIn draft={opened.draft} />
    </DraftPage>
  );
}
