import { DESCRIPTION_TYPE } from "@/components/downloads/file-links";
import { openApi } from "@/components/downloads/openapi";
import { siteOrigin } from "@/components/request/site-origin";
import { taggedResponse } from "@/http/entity-tag";

export const dynamic = "force-dynamic";

/** What the files are, for programs. */
export async function GET(request: Request): Promise<Response> {
  const text = `${JSON.stringify(openApi(await siteOrigin()), null, 2)}\n`;
  const validators = { "cache-control": "public, no-cache" };
  return taggedResponse(request, new TextEncoder().encode(text), validators, {
    "content-type": `${DESCRIPTION_TYPE}; charset=utf-8`,
  });
}
