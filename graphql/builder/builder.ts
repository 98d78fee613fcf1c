import SchemaBuilder, { type ArgBuilder } from "@pothos/core";
import RelayPlugin from "@pothos/plugin-relay";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import type Big from "big.js";
import { type Permission, permitted } from "@/domain/permissions";
import type { RequestContext } from "../request/context";

/** A type whose values go in and out alike. */
interface Plain<T> {
  Input: T;
  Output: T;
}

/** The scalars with what stands behind them. */
interface PlainScalars {
  Date: string;
  DateTime: Date;
  Decimal: Big;
  CurrencyCode: string;
  CountryCode: string;
  URL: string;
}

/** The enumerations with their values: the module that defines one adds it here. */
export interface EnumTypes extends Record<never, string> {}

/** What stands behind each object type, in a context where fields look further: the module that defines one adds it here. */
export interface ObjectTypes extends Record<never, object> {}

/** The input types that several modules name: the module that defines one adds it here. */
export interface InputTypes extends Record<never, object> {}

/** Pothos looks enumerations up among the scalars. (An interface has no index signature.) */
type ScalarTypes = {
  [Name in keyof (PlainScalars & EnumTypes)]: Plain<(PlainScalars & EnumTypes)[Name]>;
} & { ID: Plain<string> };

/** Names of GraphQL types with what stands behind them. Fields are non-null unless they say otherwise. */
export interface StepwiseTypes {
  Context: RequestContext;
  Scalars: ScalarTypes;
  Objects: ObjectTypes;
  Inputs: InputTypes;
  Connection: { totalCount: number };
  AuthScopes: AuthScopes;
  DefaultFieldNullability: false;
}

/** Who may ask a field: `may` names what a person has to be permitted, `everyone` says that nobody is asked. */
interface AuthScopes {
  everyone: boolean;
  may: Permission;
}

/** A new builder without types: types registered twice in one builder throw, and hot reload would do so. */
export function createBuilder() {
  const builder = new SchemaBuilder<StepwiseTypes>({
    plugins: [ScopeAuthPlugin, RelayPlugin],
    scopeAuth: {
      authScopes: (context) => ({
        everyone: true,
        // Whoever may not is told so by the refusal that this throws.
        may: async (permission) => permitted(await context.viewer(), permission) !== null,
      }),
    },
    defaultFieldNullability: false,
    relay: {
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      cursorType: "String",
      nodeTypeOptions: {
        description:
          "A thing that has an identity of its own and can be read again with `node(id:)`.",
      },
      idFieldOptions: {
        description:
          "Global id: opaque, unique over all types, accepted by `node(id:)`. It names the thing, whatever its edition, as the question reaches it that was asked: what a named moment, a filter or a currency changes has an id of its own there. Join answers by `slug`.",
      },
      pageInfoTypeOptions: {
        description: "Where a page of a list lies, by the Relay specification of connections.",
      },
      hasNextPageFieldOptions: { description: "Whether items follow the last one of this page." },
      hasPreviousPageFieldOptions: {
        description: "Whether items stand before the first one of this page.",
      },
      startCursorFieldOptions: { description: "Cursor of the first item; null on an empty page." },
      endCursorFieldOptions: {
        description:
          "Cursor of the last item, to be passed as `after` for the next page; null on an empty page.",
      },
      pageInfoFieldOptions: { description: "Where this page lies in the list." },
      nodesOnConnection: {
        description: "The items of this page, without their cursors.",
      },
      edgesFieldOptions: {
        description: "The items of this page, each with its cursor.",
      },
      nodeFieldOptions: { description: "The item." },
      cursorFieldOptions: {
        description:
          "Opaque place of the item, to be passed as `after`. It stays valid when the list changes.",
      },
    },
  });
  builder.globalConnectionField("totalCount", (t) =>
    t.int({
      description: "How many items the whole list has, over all pages.",
      resolve: ({ totalCount }) => totalCount,
    }),
  );
  return builder;
}

export type Builder = ReturnType<typeof createBuilder>;

type TypesOf<B> = B extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;
/** The types of a builder with those that Pothos adds. */
export type BuilderTypes = TypesOf<Builder>;

/** What builds the fields of an object type. */
export type FieldBuilder<Shape> = PothosSchemaTypes.ObjectFieldBuilder<BuilderTypes, Shape>;

/** What builds the arguments of a field. */
export type ArgumentBuilder = ArgBuilder<BuilderTypes>;
