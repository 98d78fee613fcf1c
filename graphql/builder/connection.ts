import type { ObjectRef } from "@pothos/core";
import type { Builder, BuilderTypes, ObjectTypes } from "./builder";
import type { ConnectionPage } from "./paging";

type ConnectionRef<Name extends keyof ObjectTypes> = ObjectRef<
  BuilderTypes,
  ConnectionPage<ObjectTypes[Name]>
>;

/** The connections of each builder, by the type of their nodes: one for each type, whatever list it pages. */
const made = new WeakMap<Builder, Map<string, unknown>>();

/** The connection of a type, such as SalaryConnection with its SalaryEdge, for every list of it. */
export function connectionOf<Name extends keyof ObjectTypes & string>(
  builder: Builder,
  type: Name,
): ConnectionRef<Name> {
  const known = made.get(builder) ?? new Map<string, unknown>();
  made.set(builder, known);
  if (!known.has(type)) {
    const connection = builder.connectionObject(
      {
        // Pothos cannot work out the type from a name that is itself a parameter.
        type: type as "Salary",
        name: `${type}Connection`,
        description: `A page of a list of ${type}; the field that answers with it says which list, and in which order.`,
      },
      { name: `${type}Edge`, description: `A ${type} in a list, with its place there.` },
    );
    known.set(type, connection);
  }
  return known.get(type) as ConnectionRef<Name>;
}
