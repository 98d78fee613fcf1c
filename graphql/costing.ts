import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, type GraphQLSchema, Kind } from "graphql";
import type { GraphQLContext } from "./context";
import { costOf, MOST_COST, objectsIn, refuseCost } from "./cost";
import { tooManyRequests } from "./errors";
import type { RateLimit } from "./rate-limit";

/**
 * Works out what a question of the endpoint may come to before it is run, takes that from the
 * client's budget, tells it in `extensions.cost`, and gives back what was not used. Pages ask
 * without.
 */
export function costing(rate: RateLimit): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart({ contextValue: { client } }) {
      if (client === null) return;
      let asked = 0;
      return {
        async didResolveOperation({ schema, document, request, operationName }) {
          const cost = askedOf(schema, document, request.variables ?? {}, operationName);
          const refusal = refuseCost(cost);
          if (refusal) throw refusal;
          const wait = rate.take(client, cost);
          if (wait !== null) throw tooManyRequests(wait);
          asked = cost;
        },
        async willSendResponse({ response: { body }, contextValue: { depends } }) {
          if (body.kind !== "single" || depends.operation === null) return;
          // The answer itself is an object too, which nobody asked for.
          const used = Math.max(0, objectsIn(body.singleResult.data) - 1);
          rate.giveBack(client, asked - used);
          const cost = { asked, allowed: MOST_COST, used };
          depends.cost = used;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** How many ways of asking one document are remembered with what they cost. */
const MOST_WAYS = 100;
const known = new WeakMap<DocumentNode, Map<string, number>>();

const declared = new WeakMap<DocumentNode, readonly string[]>();

/** The names of the variables that a document declares. */
function declaredIn(document: DocumentNode): readonly string[] {
  const found = declared.get(document);
  if (found) return found;
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  declared.set(document, names);
  return names;
}

/** The cost of an operation, worked out once for the same values of the variables that it declares. */
function rememberedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): number {
  const costs = known.get(document) ?? new Map<string, number>();
  known.set(document, costs);
  // A variable that is left out has its default; one that is null has none.
  const values = declaredIn(document).map((name) => [name in variables, variables[name]]);
  const way = JSON.stringify([operationName, values]);
  const cost = costs.get(way) ?? costOf(schema, document, variables, operationName);
  if (costs.size >= MOST_WAYS) costs.clear();
  costs.set(way, cost);
  return cost;
}

/** Where the variables do not fit, the answer says so when the question is run; nothing is asked for. */
function askedOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null,
): number {
  try {
    return rememberedCost(schema, document, variables, operationName ?? undefined);
  } catch {
    return 0;
  }
}
