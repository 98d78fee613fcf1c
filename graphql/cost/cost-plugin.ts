import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { type DocumentNode, Kind } from "graphql";
import type { EvidenceContext } from "@/evidence/context";
import type { GraphQLContext } from "../request/context";
import { type HeldFacts, heldFacts, NO_FACTS } from "./held-facts";
import { GUIDE_LISTS } from "./list-sizes";
import {
  type Cost,
  costOf,
  listsIn,
  type MeasuredOperation,
  MOST_COST,
  refuseCost,
} from "./query-cost";
import { LEAST_COST, type RateLimit, tooManyRequests } from "./rate-limit";

/** The longest answer, in characters. */
export const LONGEST_ANSWER = 2_000_000;

/**
 * Works out what a question of the endpoint may come to before it is run, takes that from the
 * client's budget, tells it in `extensions.cost`, and gives back what was not used. A query is
 * stopped at its allowance, whatever was expected of it. Pages ask without.
 */
export function costing(rate: RateLimit): ApolloServerPlugin<GraphQLContext> {
  return {
    async requestDidStart({ contextValue }) {
      const { client, meter, depends } = contextValue;
      if (client === null) return;
      let asked = 0;
      return {
        async didResolveOperation(resolved) {
          const isQuery = resolved.operation?.operation === "query";
          const cost = await costAsked(
            operationOf(resolved),
            // A mutation's own questions begin when it comes to them, and not before it is done.
            isQuery ? contextValue.standing : contextValue.askAgain,
          );
          // What changes something is never stopped half-way, so that all it may come to counts.
          const refusal = refuseCost(isQuery ? cost.expected : cost.most);
          if (refusal) throw refusal;
          // A whole budget is enough for any question: what it comes to besides is owed.
          const reserved = Math.min(cost.most, MOST_COST, rate.perMinute - LEAST_COST);
          const wait = rate.take(client, reserved);
          if (wait !== null) throw tooManyRequests(wait);
          asked = reserved;
          if (isQuery) meter.allow({ objects: MOST_COST, characters: LONGEST_ANSWER });
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== "single" || depends.operation === null) return;
          const used = meter.objects;
          rate.giveBack(client, asked - used);
          depends.cost = used;
          // What a question may come to depends on what is held now; an answer of an earlier moment
          // says the same for ever, so that it tells only what it came to.
          const cost = { allowed: MOST_COST, used };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

type Resolved = Pick<
  GraphQLRequestContextDidResolveOperation<GraphQLContext>,
  "schema" | "document" | "request" | "operationName"
>;

function operationOf({ schema, document, request, operationName }: Resolved): MeasuredOperation {
  const { variables = {} } = request;
  return { schema, document, variables, operationName: operationName ?? undefined };
}

/**
 * What a question may come to. Nothing is read where its lists are all pages, or its pages alone are
 * too many. Where the variables do not fit, or the evidence cannot be read, the answer says so when
 * the question is run.
 */
async function costAsked(
  operation: MeasuredOperation,
  ask: () => Promise<EvidenceContext>,
): Promise<Cost> {
  try {
    const ofPages = rememberedCost(operation, NO_FACTS);
    if (ofPages.lists.size === 0 || refuseCost(ofPages.expected)) return ofPages;
    const { evidence } = await ask();
    const withGuide = [...ofPages.lists].some((list) => GUIDE_LISTS.has(list));
    return rememberedCost(operation, await heldFacts(evidence, withGuide));
  } catch {
    return { expected: 0, most: 0 };
  }
}

/** What an operation costs, with the lists without pages that it asks for. */
interface Measured extends Cost {
  readonly lists: ReadonlySet<string>;
}

/** How many ways of asking one document are remembered with what they cost. */
const MOST_WAYS = 100;
/** What each way of asking a document costs, by what it was measured with. */
const known = new WeakMap<HeldFacts, WeakMap<DocumentNode, Map<string, Measured>>>();

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
function rememberedCost(operation: MeasuredOperation, facts: HeldFacts): Measured {
  const { document, variables, operationName } = operation;
  const documents = known.get(facts) ?? new WeakMap<DocumentNode, Map<string, Measured>>();
  known.set(facts, documents);
  const costs = documents.get(document) ?? new Map<string, Measured>();
  documents.set(document, costs);
  // A variable that is left out has its default; one that is null has none.
  const values = declaredIn(document).map((name) => [name in variables, variables[name]]);
  const way = JSON.stringify([operationName, values]);
  const found = costs.get(way);
  if (found) return found;
  const cost = { ...costOf(operation, facts), lists: listsIn(operation) };
  if (costs.size >= MOST_WAYS) costs.clear();
  costs.set(way, cost);
  return cost;
}
