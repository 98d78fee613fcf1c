import type { Metadata } from "next";
import { DataSetsView } from "@/components/admin/files/data-sets-view";
import { AdminPage } from "@/components/admin/views/admin-page";
import { heldTitles } from "@/components/downloads/held-titles";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import { everyNode } from "@/domain/question/list-pages";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Data sets", robots: { index: false } };

const DATA_PAGE = graphql(`
  query DataPage {
    unrecognisedTitles(first: 50) { ...TitleQueue }
  }
`);

const DATA_SETS_HELD = graphql(`
  query DataSetsHeld($after: String) {
    recordSets(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...DataSetList } }
    }
  }
`);

/** The data sets that are held, and what of them is not understood. */
export default async function DataPage() {
  const viewer = await signedIn("/admin/data");
  const data = await asViewer(DATA_PAGE, {});
  const recordSets = await everyNode(
    async (after) => (await asViewer(DATA_SETS_HELD, { after })).recordSets,
  );
  return (
    <AdminPage
      viewer={viewer}
      path="/admin/data"
      heading="Data sets"
      lede="Files of open data: what is held of them, what became of their rows, and the titles that nobody has placed yet."
    >
      <DataSetsView
        recordSets={recordSets}
        queue={data.unrecognisedTitles}
        titles={(await heldTitles(null)).map(({ slug, name }) => ({ value: slug, label: name }))}
        mayWrite={viewer.role !== "VIEWER"}
      />
    </AdminPage>
  );
}
