import { dataIndex } from "@/components/downloads/data-index";
import { siteOrigin } from "@/components/request/site-origin";
import { lastModified, taggedResponse } from "@/http/entity-tag";

export const dynamic = "force-dynamic";

/** What there is to take away, for programs. */
export async function GET(request: Request): Promise<Response> {
  const index = await dataIndex(await siteOrigin());
  const text = `${JSON.stringify(index, null, 2)}\n`;
  const newest = index.archives.newest[0]?.recorded;
  const validators = {
    "cache-control": "public, no-cache",
    ...(newest === undefined ? {} : lastModified(new Date(newest), new Date())),
  };
  return taggedResponse(request, new TextEncoder().encode(text), validators, {
    "content-type": "application/json; charset=utf-8",
  });
}
