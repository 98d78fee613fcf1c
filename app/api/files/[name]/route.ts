import { onPlatform } from "@/http/message";
import { handleFiles } from "@/importers/handler";

/** In development, where Next reloads what has changed; else the server answers here before Next does. */
export const dynamic = "force-dynamic";
export const runtime = "nodejs";

export const GET = onPlatform(handleFiles);
export const POST = GET;
