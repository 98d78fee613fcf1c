import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { isRefusalCode, Refusal, type RefusalFacts } from "@/domain/refusal";
import { TITLES_LISTED } from "@/evidence/references";
import type { GraphQLService } from "../endpoint/service";
import { withinAllowance, withinDeadline } from "../endpoint/within-limits";
import { COMPARED_WITHOUT_PATH } from "../progression/progression";

/** What one message came to. */
export interface MessageCost {
  /** In objects. */
  cost: number;
}

/**
 * Answers a document of ours as the endpoint answers one of a client: with the same context, limits and
 * budget, and nobody signed in. Throws Refusal where any part of it is refused.
 */
export function pinnedQuestions(
  service: GraphQLService,
  requestId: string,
  client: string,
  spent: MessageCost,
) {
  return async <Data, Variables extends Record<string, unknown>>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    const context = service.context(requestId, undefined, client);
    const server = await service.server("public");
    const executing = server.executeOperation<Data & Record<string, unknown>, Variables>(
      { query, variables },
      { contextValue: context },
    );
    const answering = withinAllowance(context.meter, executing);
    const { body } = await withinDeadline(answering, () => false).finally(() => {
      context.meter.stop();
      spent.cost += context.meter.objects;
    });
    if (body.kind !== "single") throw new TypeError("an answer in parts was not asked for");
    const { data, errors = [] } = body.singleResult;
    const [error] = errors;
    if (error) throw refusalOfAnswer(error.message, error.extensions ?? {});
    if (!data) throw new TypeError("no data");
    return data;
  };
}

function refusalOfAnswer(message: string, extensions: Readonly<Record<string, unknown>>): Error {
  const { code, ...facts } = extensions;
  // What failed was logged where it failed, under the id of the request.
  return isRefusalCode(code)
    ? new Refusal(code, inOwnWords(message), facts as RefusalFacts)
    : new Error(message);
}

/** What leads on in GraphQL, as the tools say it. */
const WAYS: readonly (readonly [string, string])[] = [
  [TITLES_LISTED, "find_titles looks for one."],
  [COMPARED_WITHOUT_PATH, "career_step sets any two titles side by side."],
];

function inOwnWords(message: string): string {
  return WAYS.reduce((text, [asked, own]) => text.replace(asked, own), message);
}
