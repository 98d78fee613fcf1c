import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { GraphQLContext } from "../request/context";

/** The header that names what a question uses and will go. */
export const DEPRECATED_HEADER = "stepwise-deprecated";
/** A longer list is cut in the header, and whole in the answer. */
const MOST_NAMED = 50;

/** Something that a question uses and that will go: "Type.field", "Type.field(argument:)" or "Enumeration.VALUE". */
interface DeprecatedUse {
  readonly name: string;
  /** What to do instead. */
  readonly reason: string;
}

/**
 * Names in each answer what of the question is deprecated: in a header, for logs and proxies, and
 * with the reasons in `extensions.deprecated`. Where the schema has nothing of that kind it does nothing.
 */
export function tellingDeprecated(schema: GraphQLSchema): ApolloServerPlugin<GraphQLContext> {
  if (!hasDeprecated(schema)) return {};
  return {
    async requestDidStart() {
      let used: readonly DeprecatedUse[] = [];
      return {
        async didResolveOperation({ document, operation }) {
          used = operation ? deprecatedIn(schema, document, operation) : [];
        },
        async willSendResponse({ response: { http, body } }) {
          if (used.length === 0 || body.kind !== "single") return;
          const names = used.slice(0, MOST_NAMED).map(({ name }) => name);
          http.headers.set(DEPRECATED_HEADER, names.join(", "));
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, deprecated: used };
        },
      };
    },
  };
}

function hasDeprecated(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => {
    if (isEnumType(type)) return type.getValues().some(isDeprecated);
    if (isInputObjectType(type)) return Object.values(type.getFields()).some(isDeprecated);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const fields = Object.values(type.getFields());
    return fields.some((field) => isDeprecated(field) || field.args.some(isDeprecated));
  });
}

function isDeprecated({
  deprecationReason,
}: {
  readonly deprecationReason?: string | null | undefined;
}) {
  return deprecationReason != null;
}

/** What of an operation, with the fragments that it spreads, is deprecated, each once. */
function deprecatedIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DeprecatedUse[] {
  const found = new Map<string, string>();
  const note = (name: string, reason: string | null | undefined) => {
    if (reason != null) found.set(name, reason);
  };
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const types = new TypeInfo(schema);
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    visit(
      part,
      visitWithTypeInfo(types, {
        Field() {
          const field = types.getFieldDef();
          note(`${types.getParentType()}.${field?.name}`, field?.deprecationReason);
        },
        Argument() {
          const [argument, field] = [types.getArgument(), types.getFieldDef()];
          const name = `${types.getParentType()}.${field?.name}(${argument?.name}:)`;
          note(name, argument?.deprecationReason);
        },
        ObjectField({ name: { value } }) {
          const parent = getNamedType(types.getParentInputType());
          if (!isInputObjectType(parent)) return;
          note(`${parent.name}.${value}`, parent.getFields()[value]?.deprecationReason);
        },
        EnumValue({ value }) {
          const type = getNamedType(types.getInputType());
          note(`${type?.name}.${value}`, types.getEnumValue()?.deprecationReason);
        },
        FragmentSpread({ name: { value } }) {
          const fragment = fragments.get(value);
          if (fragment) waiting.push(fragment);
          // Each is looked at once, wherever it is spread.
          fragments.delete(value);
        },
      }),
    );
  }
  return [...found].map(([name, reason]) => ({ name, reason }));
}
