import type { Metadata } from "next";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { ImpactView } from "@/components/admin/views/impact-view";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer } from "@/components/request/as-viewer";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Effect of a draft", robots: { index: false } };

const EFFECT = graphql(`
  query DraftEffect($id: ID!) {
    submission(id: $id) {
      assessment { ...ImpactView }
    }
  }
`);

/** The fourth step of a draft: what readers would be told. */
export default async function DraftEffectPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const { answers } = await searchParams;
  const path = `/admin/submissions/${id}/effect`;
  const opened = await draftOfViewer(id, path);
  if (!opened) return notFoundPage();
  const { submission } = await asViewer(EFFECT, { id });
  return (
    <DraftPage
      of={opened}
      heading="What it would change"
      lede="As if the draft were published at this moment."
    >
      <ImpactView assessment={submission.assessment} path={path} page={Number(answers) || 1} />
    </DraftPage>
  );
}
