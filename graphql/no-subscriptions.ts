import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLContext } from "./context";
import { noSubscriptions } from "./errors";

/** Refuses an operation that the schema has no root for: validation lets it pass, and execution fails. */
export function refusingSubscriptions(): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation === "subscription") throw noSubscriptions();
        },
      };
    },
  };
}
