import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { executeFor, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const SIGNED_IN = graphql(`
  query SignedIn {
    viewer {
      name
      role
      work {
        toReview
        givenBack
        reports
      }
    }
  }
`);

/** Answers a document for whoever asks for the page. */
export async function asViewer<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return executeFor<Data, Record<string, unknown>>(
    new Headers(await headers()),
    document as TypedDocumentNode<Data, Record<string, unknown>>,
    variables,
  );
}

/** Who asks for the page; whoever is not signed in is sent to sign in first, and comes back. */
export async function signedIn(path: string) {
  const { viewer } = await asViewer(SIGNED_IN, {});
  if (viewer) return viewer;
  redirect(`/admin/sign-in?next=${encodeURIComponent(path)}`);
}

/** What is asked, or null where the role of whoever asks does not reach so far. */
export async function ifAllowed<Data>(ask: () => Promise<Data>): Promise<Data | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof QuestionError && error.code === "FORBIDDEN") return null;
    throw error;
  }
}
