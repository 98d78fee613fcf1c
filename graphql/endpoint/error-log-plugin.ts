import type { ApolloServerPlugin, HTTPGraphQLHead } from "@apollo/server";
import type { GraphQLError } from "graphql";
import type { RefusalCode } from "@/domain/refusal";
import { headOf } from "@/http/error-answer";
import type { Report } from "@/http/log";
import { MAX_ERRORS } from "../cost/limits";
import type { GraphQLContext } from "../request/context";
import { isMasked, refusalIn } from "./error-mapping";

/**
 * Writes what clients are not told into the log, under the id of the request, and keeps the errors
 * of an answer few.
 */
export function reporting(log: Report): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, operation, operationName }) {
          contextValue.depends.operation = {
            type: operation?.operation ?? "query",
            name: operationName,
          };
        },
        async didEncounterErrors({ errors, contextValue, operationName, response }) {
          contextValue.depends.failed = true;
          tellHttp(errors, contextValue, response.http);
          const request = { requestId: contextValue.requestId, operationName };
          for (const error of distinctCauses(errors)) {
            if (refusalIn(error)?.code === "DATABASE_UNAVAILABLE") {
              log.warn({ ...request, err: causeOf(error) }, "the database did not answer");
            } else if (isMasked(error)) {
              log.error({ ...request, path: error.path, err: causeOf(error) }, "a resolver failed");
            }
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          if (!singleResult.errors) return;
          const { done } = contextValue.depends;
          if (done.length > 0) singleResult.extensions = { ...singleResult.extensions, done };
          const shown = singleResult.errors.slice(0, MAX_ERRORS);
          singleResult.errors = shown.map((error) =>
            error.extensions?.code === "INTERNAL_SERVER_ERROR"
              ? { ...error, extensions: { ...error.extensions, requestId: contextValue.requestId } }
              : error,
          );
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      log.error(
        { requestId: requestContext.contextValue.requestId, err: error },
        "a request failed",
      );
    },
  };
}

/** One failed load can fail many fields: it is one thing to report. */
function distinctCauses(errors: readonly GraphQLError[]): GraphQLError[] {
  return [...new Map(errors.map((error) => [causeOf(error), error])).values()];
}

function causeOf(error: GraphQLError): Error {
  return error.originalError ?? error;
}

/** What of a field concerns the whole request, so that HTTP tells it too. */
const OF_THE_REQUEST: ReadonlySet<RefusalCode> = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "RATE_LIMITED",
  "DATABASE_UNAVAILABLE",
]);

/**
 * Gives the answer the status and headers of a refusal that ended the request, or concerns all of it.
 * What was done is not to be asked for again because something of its answer is missing.
 */
function tellHttp(
  errors: readonly GraphQLError[],
  { depends }: GraphQLContext,
  http: HTTPGraphQLHead,
): void {
  if (depends.done.length > 0) return;
  for (const error of errors) {
    const refusal = refusalIn(error);
    if (refusal === null || (error.path && !OF_THE_REQUEST.has(refusal.code))) continue;
    const { status, headers } = headOf(refusal);
    http.status = status;
    for (const [name, value] of Object.entries(headers)) http.headers.set(name, value);
  }
}
