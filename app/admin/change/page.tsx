import type { Metadata } from "next";
import { ChangeView, changeOf } from "@/components/admin/draft/change-view";
import { AdminPage } from "@/components/admin/views/admin-page";
import { NotAllowed } from "@/components/admin/views/not-allowed";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { cutWords } from "@/components/ui/cut-words";
import { textOf } from "@/domain/question/parameters";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Change what is held", robots: { index: false } };

const CHANGE_PAGE = graphql(`
  query ChangePage($thing: SubmittedThing!, $slug: String!) {
    standingThing(thing: $thing, slug: $slug) {
      slug
      content { field value }
    }
    submissions(statuses: [DRAFT], first: 100) {
      totalCount
      nodes { id reason author mayChange }
    }
  }
`);

/** From a page that readers see to a draft that changes what it tells. */
export default async function ChangePage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await searchParams;
  const change = changeOf(textOf(asked.thing), textOf(asked.slug), textOf(asked.does));
  if (!change) return notFoundPage();
  const { thing, slug, does } = change;
  const viewer = await signedIn(`/admin/change?${new URLSearchParams({ thing, slug, does })}`);
  const { standingThing, submissions } = await asViewer(CHANGE_PAGE, { thing, slug });
  if (!standingThing) return notFoundPage();
  return (
    <AdminPage viewer={viewer} path="/admin/change" heading={change.heading}>
      {viewer.role === "VIEWER" ? (
        <NotAllowed who="curators" />
      ) : (
        <ChangeView
          change={change}
          source={
            standingThing.content.find(({ field }) => field === "sourceId")?.value ??
            standingThing.slug
          }
          drafts={submissions.nodes.filter(({ mayChange }) => mayChange)}
          cut={cutWords(submissions.nodes.length, submissions.totalCount)}
        />
      )}
    </AdminPage>
  );
}
