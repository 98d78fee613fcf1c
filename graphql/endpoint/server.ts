import { ApolloServer, type ApolloServerPlugin, type HTTPGraphQLHead } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLError, GraphQLSchema } from "graphql";
import { Refusal, type RefusalCode } from "@/domain/refusal";
import { headOf } from "@/http/error-answer";
import type { Report } from "@/http/log";
import { costing } from "../cost/cost-plugin";
import { LIMITS, MAX_ERRORS } from "../cost/limits";
import type { RateLimit } from "../cost/rate-limit";
import type { GraphQLContext } from "../request/context";
import { metered } from "../request/meter";
import { tellingDeprecated } from "./deprecated-fields";
import { formatError, isMasked, refusalIn } from "./error-mapping";

/** The Apollo server of one schema, behind the pages and an endpoint. */
export async function startServer(
  definition: GraphQLSchema,
  log: Report,
  rate: RateLimit,
): Promise<ApolloServer<GraphQLContext>> {
  const schema = metered(definition);
  const server = new ApolloServer<GraphQLContext>({
    schema,
    // Both schemas are public and bounded by the guard, so that errors may suggest their names.
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: MAX_ERRORS },
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // The process ends by itself when its server has drained; Apollo is not to listen for signals.
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Answers are kept by version, not by hints of fields, which would be asked for at every field.
      ApolloServerPluginCacheControlDisabled(),
      refusingOperations(),
      reporting(log),
      costing(rate),
      tellingDeprecated(schema),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
  });
  await server.start();
  return server;
}

const NO_SUBSCRIPTIONS =
  "There are no subscriptions. Ask `revisions` for what has changed, or follow /changes.atom.";

const READ_ONLY = "Pages of other sites may read, and change nothing.";

/**
 * Refuses an operation that the schema has no root for: validation lets it pass, and execution fails.
 * And a change that a page of another site had a visitor's browser ask for.
 */
function refusingOperations(): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart({ contextValue: { isForeign } }) {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation === "subscription") {
            throw new Refusal("OPERATION_RESOLUTION_FAILURE", NO_SUBSCRIPTIONS);
          }
          if (operation?.operation === "mutation" && isForeign()) {
            throw new Refusal("FORBIDDEN", READ_ONLY);
          }
        },
      };
    },
  };
}

/**
 * Writes what clients are not told into the log, under the id of the request, and keeps the errors
 * of an answer few.
 */
function reporting(log: Report): ApolloServerPlugin<GraphQLContext> {
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
