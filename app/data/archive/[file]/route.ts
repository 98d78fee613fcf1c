import { handleArchive } from "@/graphql/endpoint/archive-endpoint";
import { onPlatform } from "@/http/message";

/** In development, where Next reloads what has changed; else the server answers here before Next does. */
export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export const GET = onPlatform(handleArchive);
