import { changesResponse } from "@/app/changes/changes-response";

export const dynamic = "force-dynamic";

/** The newest changes of one title as a feed. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; feed: string }> },
): Promise<Response> {
  const { feed, ...subject } = await params;
  return changesResponse(request, { kind: "title", title: subject.slug }, feed);
}
