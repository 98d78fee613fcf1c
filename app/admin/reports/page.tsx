import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { ReportsView } from "@/components/admin/views/reports-view";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Readers’ reports", robots: { index: false } };

const REPORTS_PAGE = graphql(`
  query ReportsPage {
    waiting: readerReports(first: 100) {
      ...ReportsList
    }
    resolved: readerReports(first: 20, resolved: true) {
      ...ReportsList
    }
  }
`);

/** What readers say is wrong. */
export default async function ReportsPage() {
  const viewer = await signedIn("/admin/reports");
  const { waiting, resolved } = await asViewer(REPORTS_PAGE, {});
  return (
    <AdminPage
      viewer={viewer}
      path="/admin/reports"
      heading="What readers say is wrong"
      lede="Compare with the source, correct the salary in a draft where the reader is right, and say what came of it."
    >
      <ReportsView waiting={waiting} resolved={resolved} mayResolve={viewer.role !== "VIEWER"} />
    </AdminPage>
  );
}
