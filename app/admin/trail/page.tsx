import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { NotAllowed } from "@/components/admin/views/not-allowed";
import { TrailView } from "@/components/admin/views/trail-view";
import { asViewer, ifAllowed, signedIn } from "@/components/request/as-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Audit trail", robots: { index: false } };

const TRAIL_PAGE = graphql(`
  query TrailPage($after: String) {
    auditEvents(first: 50, after: $after) {
      ...TrailView
    }
  }
`);

/** Who did what, when: for administrators. */
export default async function TrailPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await signedIn("/admin/trail");
  const [after = null] = [(await searchParams).after ?? []].flat();
  const trail = await ifAllowed(() => asViewer(TRAIL_PAGE, { after }));
  return (
    <AdminPage
      viewer={viewer}
      path="/admin/trail"
      heading="Audit trail"
      lede="Every deed of people with an account, the newest first. Rows are added and never changed or removed: the database refuses both."
    >
      {trail ? <TrailView events={trail.auditEvents} /> : <NotAllowed who="administrators" />}
    </AdminPage>
  );
}
