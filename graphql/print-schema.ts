import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { createSchema } from "./schema";

/** The schema as text, with the directives of its fields: what `graphql/schema.graphql` has to hold. */
export function printedSchema(): string {
  return `${printSchemaWithDirectives(createSchema())}\n`;
}
