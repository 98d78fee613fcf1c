import { changesResponse } from "../changes/changes-response";

export const dynamic = "force-dynamic";

/** The newest changes as an Atom feed. */
export function GET(request: Request): Promise<Response> {
  return changesResponse(request, null, "changes.atom");
}
