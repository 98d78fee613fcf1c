import { changesResponse } from "../changes/changes-response";

export const dynamic = "force-dynamic";

/** The newest changes as a JSON Feed. */
export function GET(request: Request): Promise<Response> {
  return changesResponse(request, null, "changes.json");
}
