import { schemaText } from "@/graphql/endpoint/schema-text";

export const dynamic = "force-dynamic";

export const GET = (request: Request) => schemaText(request, "graphql/admin-schema.graphql");
