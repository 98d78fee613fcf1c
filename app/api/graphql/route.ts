import { handleGraphQL } from "@/graphql/endpoint/graphql-endpoint";

/** For hosts that run Next alone. The server of this project answers here before Next does. */
export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export const GET = handleGraphQL;
export const POST = handleGraphQL;
