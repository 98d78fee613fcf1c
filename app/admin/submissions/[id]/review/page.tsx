import type { Metadata } from "next";
import { REVIEW_PAGE_SIZE, ReviewView } from "@/components/admin/review/review-view";
import { AdminPage } from "@/components/admin/views/admin-page";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { LONGEST_NAME } from "@/domain/limits";
import { QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Review", robots: { index: false } };

const REVIEW_PAGE = graphql(`
  query ReviewPage(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $search: String
  ) {
    submission(id: $id) {
      reason
      ...ReviewView
    }
  }
`);

/** All that a submission holds, field by field, for whoever reviews it. */
export default async function ReviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const asked = await searchParams;
  const path = `/admin/submissions/${id}/review`;
  const viewer = await signedIn(path);
  const one = (name: string) => [asked[name] ?? ""].flat()[0] ?? "";
  const search = one("find").slice(0, LONGEST_NAME);
  const [after, before] = [one("after") || null, one("before") || null];
  const size = before === null ? { first: REVIEW_PAGE_SIZE } : { last: REVIEW_PAGE_SIZE };
  const question = { id, ...size, after: before === null ? after : null, before, search };
  const data = await asViewer(REVIEW_PAGE, question).catch(nullWhereNothingIs);
  if (!data) return notFoundPage();
  const isPaged = after !== null || before !== null;
  const first = isPaged ? Number.parseInt(one("first"), 10) || 1 : 1;
  return (
    <AdminPage viewer={viewer} path={path} heading={data.submission.reason}>
      <ReviewView
        submission={data.submission}
        role={viewer.role}
        address={{ path, search, first, isOpen: one("open") === "all" }}
      />
    </AdminPage>
  );
}

/** What is not there, or a page of a list that is no more: for both there is nothing to show. */
function nullWhereNothingIs(error: unknown): null {
  const codes = ["NOT_FOUND", "BAD_USER_INPUT"];
  if (error instanceof QuestionError && codes.includes(error.code ?? "")) return null;
  throw error;
}
