import type { Metadata } from "next";
import { DraftItems } from "@/components/admin/draft/draft-items";
import { DraftPage } from "@/components/admin/draft/draft-page";
import { FileAccountView } from "@/components/admin/views/file-account-view";
import { ReviewLink } from "@/components/admin/views/review-link";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer } from "@/components/request/as-viewer";
import { draftOfViewer } from "@/components/request/draft-of-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { textOf } from "@/domain/question/parameters";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "What a draft holds", robots: { index: false } };

/** How many things of a draft a page lists: few enough for a phone. */
const A_PAGE = 20;

const DRAFT_ITEMS = graphql(`
  query DraftItemsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    submission(id: $id) {
      fileAccount { ...FileAccount }
      items(first: $first, after: $after, last: $last, before: $before) {
        ...DraftItems
      }
    }
  }
`);

/** The third step of a draft: all that it holds, each thing to be changed or taken out. */
export default async function DraftCheckPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const asked = await searchParams;
  const [after, before] = [textOf(asked.after), textOf(asked.before)];
  const opened = await draftOfViewer(id, `/admin/submissions/${id}/check`);
  if (!opened) return notFoundPage();
  const part =
    before === ""
      ? { first: A_PAGE, after: after === "" ? null : after }
      : { last: A_PAGE, before };
  const { submission } = await asViewer(DRAFT_ITEMS, { id, ...part });
  return (
    <DraftPage
      of={opened}
      heading="What it holds"
      skip={{ to: "items", label: "Skip to the list" }}
    >
      {submission.fileAccount ? <FileAccountView account={submission.fileAccount} /> : null}
      <ReviewLink submission={id} />
      <DraftItems draft={opened.draft} items={submission.items} />
    </DraftPage>
  );
}
