import { brandWithType } from "@pothos/core";
import { MAX_PAGE_SIZE } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { setBeside } from "@/evidence/context";
import { lookUpNode } from "@/evidence/node-lookup";
import { type NodeName, parseGlobalId } from "@/evidence/references";
import type { GraphQLContext } from "../request/context";
import { asOfArgument } from "./arguments";
import type { Builder, BuilderTypes } from "./builder";

export function defineNode(builder: Builder): void {
  builder.queryFields((t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        "Anything that has a global id, withdrawn things included, as the question reaches it that its id was answered to; null where nothing of that id was recorded by the moment that it names. BAD_USER_INPUT where the id is none.",
      // Relay's compiler takes the field only with `id` as its one argument.
      args: {
        id: t.arg.id({
          required: true,
          description: "The global id, as it was answered in a field `id`.",
        }),
      },
      resolve: (_root, { id }, context) => find(parseGlobalId(id), "id", null, context),
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: true },
      description:
        "The same of several ids, in their order, also at another moment than they name: null in the place of each of which nothing was recorded by then, and of each that is no id, with BAD_USER_INPUT at its place in `errors`.",
      args: {
        ids: t.arg.idList({
          required: true,
          description: `The global ids, as they were answered in fields \`id\`; at most ${MAX_PAGE_SIZE}.`,
        }),
        asOf: asOfArgument(
          t.arg,
          "Answer from the evidence as it stood at this moment; null for the moment that each id names, or else for now. A moment in the future is refused with BAD_USER_INPUT.",
        ),
      },
      resolve: (_root, { ids, asOf }, context) => {
        if (ids.length > MAX_PAGE_SIZE) {
          const message = `${ids.length} ids are named; at most ${MAX_PAGE_SIZE} are allowed.`;
          throw badUserInput("ids", message);
        }
        // Each by itself, so that one that cannot be answered leaves the others.
        return ids.map(async (id) => find(parseGlobalId(id, "ids"), "ids", asOf, context));
      },
    }),
  }));
}

async function find(
  { scope, ...name }: NodeName,
  argument: "id" | "ids",
  asOf: Date | null | undefined,
  context: GraphQLContext,
) {
  const asked = await context.ask({ ...scope, asOf: asOf ?? scope.asOf });
  const isHeld = (title: string) =>
    asked.evidence.standing("titles", title, asked.scope.asOf) !== null;
  if (!scope.beside.every(isHeld)) {
    throw badUserInput(argument, `${argument} names titles side by side that are not all held.`);
  }
  const found = await lookUpNode(setBeside(asked, scope.beside), name);
  // The interface has to tell the type, and what stands behind it does not say.
  if (found) brandWithType<BuilderTypes>(found, name.type);
  return found;
}
