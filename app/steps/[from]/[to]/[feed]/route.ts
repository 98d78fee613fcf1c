import { changesResponse } from "@/app/changes/changes-response";

export const dynamic = "force-dynamic";

/** The newest changes of one step as a feed. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ from: string; to: string; feed: string }> },
): Promise<Response> {
  const { feed, ...subject } = await params;
  return changesResponse(request, { kind: "step", ...subject }, feed);
}
