import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { WorkView } from "@/components/admin/views/work-view";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Work", robots: { index: false } };

const WORK_PAGE = graphql(`
  query WorkPage {
    review: submissions(statuses: [IN_REVIEW], first: 100) {
      ...WorkList
    }
    drafts: submissions(statuses: [DRAFT], first: 100) {
      ...WorkList
    }
    past: submissions(statuses: [PUBLISHED, UNDONE, DISCARDED], first: 20) {
      ...WorkList
    }
    readerReports(first: 1) {
      totalCount
    }
  }
`);

/** The start page of curators and reviewers. */
export default async function WorkPage() {
  const viewer = await signedIn("/admin");
  const { review, drafts, past, readerReports } = await asViewer(WORK_PAGE, {});
  return (
    <AdminPage viewer={viewer} path="/admin" heading="Work">
      <WorkView
        review={review}
        drafts={drafts}
        past={past}
        reports={readerReports.totalCount}
        mayWrite={viewer.role !== "VIEWER"}
      />
    </AdminPage>
  );
}
