import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { adminSchema, publicSchema } from "./schema";

/** The schemas as text, with the directives of their fields, by the files that have to hold them. */
export const SCHEMA_FILES: Readonly<Record<string, () => string>> = {
  "graphql/schema.graphql": () => `${printSchemaWithDirectives(publicSchema())}\n`,
  "graphql/admin-schema.graphql": () => `${printSchemaWithDirectives(adminSchema())}\n`,
};
