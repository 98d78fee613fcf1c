import { changesResponse } from "@/app/changes/changes-response";

export const dynamic = "force-dynamic";

/** The newest changes of one source as a feed. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; feed: string }> },
): Promise<Response> {
  const { feed, ...subject } = await params;
  return changesResponse(request, { kind: "source", source: subject.slug }, feed);
}
