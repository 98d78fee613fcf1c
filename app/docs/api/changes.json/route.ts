import { feedResponse } from "@/app/changes/feed-response";
import { apiChanges } from "@/components/request/api-changes";
import { siteOrigin } from "@/components/request/site-origin";
import { apiChangesFeed } from "@/domain/changes/api-changes";

export const dynamic = "force-dynamic";

/** What changed of the API as a JSON Feed. */
export async function GET(request: Request): Promise<Response> {
  const feed = apiChangesFeed(await siteOrigin(), apiChanges());
  return feedResponse(request, feed, "changes.json");
}
