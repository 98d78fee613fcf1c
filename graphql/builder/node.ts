import { brandWithType } from "@pothos/core";
import { lookUpNode, parseGlobalId } from "@/evidence/node-lookup";
import { asOfArgument } from "./arguments";
import type { Builder, BuilderTypes } from "./builder";

export function defineNode(builder: Builder): void {
  builder.queryField("node", (t) =>
    t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        "Anything that has a global id, withdrawn things included; null where nothing of that id was recorded by `asOf`. BAD_USER_INPUT where the id is none.",
      args: {
        id: t.arg.id({
          required: true,
          description: "The global id, as it was answered in a field `id`.",
        }),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { id, asOf }, context) => {
        const name = parseGlobalId(id);
        const found = await lookUpNode(await context.ask({ asOf }), name);
        // The interface has to tell the type, and what stands behind it does not say.
        if (found) brandWithType<BuilderTypes>(found, name.type);
        return found;
      },
    }),
  );
}
