import type { Metadata } from "next";
import { AdminPage } from "@/components/admin/views/admin-page";
import { ImpactView } from "@/components/admin/views/impact-view";
import { SubmissionView } from "@/components/admin/views/submission-view";
import { heldTitles } from "@/components/downloads/held-titles";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { asViewer, signedIn } from "@/components/request/as-viewer";
import type { SearchParams } from "@/components/request/search-params";
import { everyNode } from "@/domain/question/list-pages";
import { QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

export const metadata: Metadata = { title: "Submission", robots: { index: false } };

const SUBMISSION_PAGE = graphql(`
  query SubmissionPage($id: ID!) {
    submission(id: $id) {
      id
      reason
      status
      items(first: 100) {
        totalCount
      }
      ...SubmissionView
    }
  }
`);

const KNOWN_SOURCES = graphql(`
  query KnownSources($after: String) {
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...KnownSource } }
    }
  }
`);

const DRAFTED_SOURCES = graphql(`
  query DraftedSources($id: ID!, $after: String) {
    submission(id: $id) {
      items(thing: SOURCE, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { ...DraftedSource } }
      }
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
  const { source, answers } = await searchParams;
  const path = `/admin/submissions/${id}`;
  const viewer = await signedIn(path);
  const data = await asViewer(SUBMISSION_PAGE, { id }).catch(notFoundIsNull);
  if (!data) return notFoundPage();
  const { submission } = data;
  const titles = (await heldTitles(null)).map(({ name }) => name);
  const sources = await everyNode(
    async (after) => (await asViewer(KNOWN_SOURCES, { after })).sources,
  );
  const draftedSources = await everyNode(
    async (after) => (await asViewer(DRAFTED_SOURCES, { id, after })).submission.items,
  );
  const { totalCount } = submission.items;
  const isOpen = submission.status === "DRAFT" || submission.status === "IN_REVIEW";
  const isAssessed = isOpen && totalCount > 0;
  const assessment = isAssessed ? (await asViewer(IMPACT, { id })).submission.assessment : null;
  return (
    <AdminPage viewer={viewer} path={path} heading={submission.reason}>
      <SubmissionView
        submission={submission}
        role={viewer.role}
        titles={titles}
        sources={sources}
        draftedSources={draftedSources}
        editedSource={[source ?? []].flat()[0] ?? null}
        needsReason={assessment?.impact?.needsReason ?? false}
        impact={
          assessment ? (
            <ImpactView assessment={assessment} path={path} page={Number(answers) || 1} />
          ) : null
        }
      />
    </AdminPage>
  );
}

function notFoundIsNull(error: unknown): null {
  if (error instanceof QuestionError && error.code === "NOT_FOUND") return null;
  throw error;
}
