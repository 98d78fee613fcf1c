import type { ApolloServerPlugin } from "@apollo/server";
import { Refusal } from "@/domain/refusal";
import type { GraphQLContext } from "../request/context";

const NO_SUBSCRIPTIONS =
  "There are no subscriptions. Ask `revisions` for what has changed, or follow /changes.atom.";

/** Refuses an operation that the schema has no root for: validation lets it pass, and execution fails. */
export function refusingSubscriptions(): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation === "subscription") {
            throw new Refusal("OPERATION_RESOLUTION_FAILURE", NO_SUBSCRIPTIONS);
          }
        },
      };
    },
  };
}
