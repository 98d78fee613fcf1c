import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { questionAddress, writtenVariables } from "@/domain/question/editor-address";

/** What a page asked: its document and its variables. */
export interface PageQuestion {
  readonly document: TypedDocumentNode<unknown, never>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Leads to the editor, with the very question that the page was made from. */
export function OpenAsQuery({ document, variables }: PageQuestion) {
  const question = { query: print(document), variables: writtenVariables(variables) };
  return <a href={questionAddress(question)}>Open this view as a query</a>;
}
