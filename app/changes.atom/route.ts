import { feedResponse } from "../changes/feed-response";

export const dynamic = "force-dynamic";

/** The newest changes as an Atom feed. */
export function GET(request: Request): Promise<Response> {
  return feedResponse(request, null, "changes.atom");
}
