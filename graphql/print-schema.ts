import { printSchema } from "graphql";
import { createSchema } from "./schema";

/** The schema as text: what `graphql/schema.graphql` has to hold. */
export function printedSchema(): string {
  return `${printSchema(createSchema())}\n`;
}
