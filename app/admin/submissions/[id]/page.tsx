import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TakeUpAgain } from "@/components/admin/draft/take-up-again";
import { AdminPage } from "@/components/admin/views/admin-page";
import { ImpactView } from "@/components/admin/views/impact-view";
import { SubmissionView } from "@/components/admin/views/submission-view";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { notFoundIsNull } from "@/components/request/draft-of-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Submission", robots: { index: false } };

const SUBMISSION_PAGE = graphql(`
  query SubmissionPage($id: ID!) {
    submission(id: $id) {
      id
      version
      kind
      reason
      status
      reviewNote
      mayChange
      items(first: 100) {
        totalCount
      }
      ...SubmissionView
    }
  }
`);

const IMPACT = graphql(`
  query SubmissionImpact($id: ID!) {
    submission(id: $id) {
      assessment {
        impact {
          needsReason
        }
        ...ImpactView
      }
    }
  }
`);

/** One submission: what it holds, what it would change, and what can be done with it. */
export default async function SubmissionPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const { answers } = await searchParams;
  const path = `/admin/submissions/${id}`;
  const viewer = await signedIn(path);
  const data = await asViewer(SUBMISSION_PAGE, { id }).catch(notFoundIsNull);
  if (!data) return notFoundPage();
  const { submission } = data;
  const { totalCount } = submission.items;
  // A draft has pages of its own for whoever may change it.
  if (submission.status === "DRAFT" && submission.mayChange) {
    redirect(`${path}/${totalCount === 0 ? "source" : "check"}`);
  }
  const isOpen = submission.status === "DRAFT" || submission.status === "IN_REVIEW";
  const isAssessed = isOpen && totalCount > 0;
  const assessment = isAssessed ? (await asViewer(IMPACT, { id })).submission.assessment : null;
  return (
    <AdminPage viewer={viewer} path={path} heading={submission.reason}>
      <SubmissionView
        submission={submission}
        role={viewer.role}
        needsReason={assessment?.impact?.needsReason ?? false}
        impact={
          assessment ? (
            <ImpactView assessment={assessment} path={path} page={Number(answers) || 1} />
          ) : null
        }
      />
      <TakeUpAgain submission={submission} mayWrite={viewer.role !== "VIEWER"} />
    </AdminPage>
  );
}
