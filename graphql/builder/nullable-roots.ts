import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  type GraphQLSchema,
  isNonNullType,
} from "graphql";

/** Says of a field that it is null only where it failed, and `errors` says why. */
export const semanticNonNull = new GraphQLDirective({
  name: "semanticNonNull",
  description:
    "The field is null only where it could not be answered; then `errors` has an entry with its path. A client that throws on errors may take it for non-null.",
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    levels: {
      type: new GraphQLList(GraphQLInt),
      defaultValue: [0],
      description: "Which levels of a list it says this of; 0 is the field itself.",
    },
  },
});

/**
 * Makes each field at the root nullable, so that one that fails leaves the others their answers.
 * Those that are null for no other reason say so with `@semanticNonNull`.
 */
export function withNullableRoots(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
  for (const field of fields) {
    if (!isNonNullType(field.type)) continue;
    field.type = field.type.ofType;
    const directives = { [semanticNonNull.name]: {} };
    field.extensions = { ...field.extensions, directives };
    field.description = `${field.description} Null only where it could not be answered; \`errors\` says why.`;
  }
  return schema;
}
