import type { Metadata } from "next";
import { ExpectedEditions } from "@/components/admin/review/expected-editions";
import { WorkNotes } from "@/components/admin/review/work-notes";
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
    own: submissions(statuses: [DRAFT], mine: true, first: 100) {
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
    unrecognisedTitles(first: 1) {
      totalCount
    }
    workNotes {
      ...WorkNotes
    }
    expectedEditions {
      ...ExpectedEditions
    }
  }
`);

/** The start page of curators and reviewers. */
export default async function WorkPage() {
  const viewer = await signedIn("/admin");
  const work = await asViewer(WORK_PAGE, {});
  return (
    <AdminPage viewer={viewer} path="/admin" heading="Work">
      <WorkView
        review={work.review}
        own={work.own}
        drafts={work.drafts}
        past={work.past}
        reports={work.readerReports.totalCount}
        unrecognised={work.unrecognisedTitles.totalCount}
        mayWrite={viewer.role !== "VIEWER"}
      >
        <WorkNotes notes={work.workNotes} />
        <ExpectedEditions expected={work.expectedEditions} />
      </WorkView>
    </AdminPage>
  );
}
