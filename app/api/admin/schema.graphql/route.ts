import { schemaText } from "@/graphql/endpoint/schema-text";

/** Written once, when the site is built. */
export const dynamic = "force-static";

export const GET = () => schemaText("graphql/admin-schema.graphql");
