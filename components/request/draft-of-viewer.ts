import { redirect } from "next/navigation";
import { QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { asViewer, signedIn } from "./as-viewer";

const DRAFT = graphql(`
  query DraftOfViewer($id: ID!) {
    submission(id: $id) {
      id
      version
      status
      kind
      reason
      author
      reviewNote
      mayChange
      items(first: 1) { totalCount }
    }
  }
`);

/**
 * A draft for a page that changes it, with whoever asks. Null where there is none of that id; whoever
 * may not change it, or not any more, is led to where it is read.
 */
export async function draftOfViewer(id: string, path: string) {
  const viewer = await signedIn(path);
  const data = await asViewer(DRAFT, { id }).catch(notFoundIsNull);
  if (!data) return null;
  const { submission } = data;
  if (submission.status !== "DRAFT" || !submission.mayChange) redirect(`/admin/submissions/${id}`);
  const { totalCount } = submission.items;
  return { viewer, path, draft: { ...submission, holds: totalCount } };
}

/** What was answered with NOT_FOUND as null. */
export function notFoundIsNull(error: unknown): null {
  if (error instanceof QuestionError && error.code === "NOT_FOUND") return null;
  throw error;
}
