import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { Refusal } from "@/domain/refusal";
import type { Report } from "@/http/log";
import { costing } from "../cost/cost-plugin";
import { LIMITS, MAX_ERRORS } from "../cost/limits";
import { metered } from "../cost/metering";
import type { RateLimit } from "../cost/rate-limit";
import type { GraphQLContext } from "../request/context";
import { createSchema } from "../schema";
import { tellingDeprecated } from "./deprecated-fields";
import { reporting } from "./error-log-plugin";
import { formatError } from "./error-mapping";

/** The one Apollo server behind the pages and the public endpoint. */
export function createServer(log: Report, rate: RateLimit): ApolloServer<GraphQLContext> {
  const schema = metered(createSchema());
  return new ApolloServer<GraphQLContext>({
    schema,
    // The schema is public and bounded by the guard; suggestions in errors would only be noise.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
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
          if (operation?.operation === "mutation" && isForeign) {
            throw new Refusal("FORBIDDEN", READ_ONLY);
          }
        },
      };
    },
  };
}
