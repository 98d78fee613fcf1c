import { randomUUID } from "node:crypto";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { GraphQLFormattedError } from "graphql";
import { processService } from "./process-service";
import type { GraphQLService } from "./service";

/** A question that could not be answered whole. `code` is the first error's, and stable. */
export class QuestionError extends Error {
  override readonly name = "QuestionError";
  readonly code: string;
  /** What the first error tells besides, such as `argument` or `suggestions`. */
  readonly data: Readonly<Record<string, unknown>>;

  constructor(
    readonly errors: readonly GraphQLFormattedError[],
    readonly requestId: string,
  ) {
    const [first] = errors;
    super(first?.message ?? "The question could not be answered.");
    const { code, ...data } = first?.extensions ?? {};
    this.code = typeof code === "string" ? code : "INTERNAL_SERVER_ERROR";
    this.data = data;
  }
}

/** The arguments after a document: its variables, which may be left out where it has none that are required. */
type VariablesOf<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/**
 * Answers a document in process, for pages: the same schema, context and errors as the endpoint,
 * without HTTP. Throws QuestionError where any part of it cannot be answered.
 */
export async function execute<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  ...[variables]: VariablesOf<Variables>
): Promise<Data> {
  return executeWith(await processService(), document, variables);
}

/** The same of the curators' schema, for whoever sends a request with these headers. */
export async function executeFor<Data, Variables extends Record<string, unknown>>(
  headers: Headers,
  document: TypedDocumentNode<Data, Variables>,
  ...[variables]: VariablesOf<Variables>
): Promise<Data> {
  return executeWith(await processService(), document, variables, headers);
}

/** The same with a given service; with `headers` of the curators' schema. */
export async function executeWith<Data, Variables extends Record<string, unknown>>(
  service: GraphQLService,
  document: TypedDocumentNode<Data, Variables>,
  variables?: Variables,
  headers?: Headers,
): Promise<Data> {
  const requestId = randomUUID();
  const server = await service.server(headers ? "admin" : "public");
  const { body } = await server.executeOperation<Data & Record<string, unknown>, Variables>(
    { query: document, ...(variables && { variables }) },
    { contextValue: service.context(requestId, headers) },
  );
  if (body.kind !== "single") throw new TypeError("an answer in parts was not asked for");
  const { data, errors } = body.singleResult;
  if (errors?.length || !data) throw new QuestionError(errors ?? [], requestId);
  return data;
}
