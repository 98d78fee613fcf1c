import type { InputRef } from "@pothos/core";
import type { Permission } from "@/domain/permissions";
import type { GraphQLContext } from "../request/context";
import type { Builder, ObjectTypes } from "./builder";

/** What is declared of a mutation: its one input, what it answers, and who may. */
interface Declaration<Input, Payload> {
  readonly input: InputRef<Input>;
  readonly payload: Payload;
  readonly may: Permission;
  readonly description: string;
}

/** A mutation with one input, for people with a permission. */
export function defineMutation<Input, Payload extends keyof ObjectTypes & string>(
  builder: Builder,
  name: string,
  { input, payload, may, description }: Declaration<Input, Payload>,
  work: (input: Input, context: GraphQLContext) => Promise<ObjectTypes[Payload]>,
): void {
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description,
      args: { input: t.arg({ type: input, required: true, description: "What is to be done." }) },
      authScopes: { may },
      // Pothos cannot work out the types from types that are themselves parameters.
      resolve: ((_root: unknown, given: { input: Input }, context: GraphQLContext) =>
        work(given.input, context)) as never,
    }),
  );
}
