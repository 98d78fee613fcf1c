import { oembedOf } from "@/components/pictures/picture-answers";
import { pictureResponse } from "@/components/pictures/picture-response";

export const dynamic = "force-dynamic";

/** Answers /oembed?url=…: how another site shows a page of this one. */
export async function GET(request: Request): Promise<Response> {
  return pictureResponse(request, () => oembedOf(new URL(request.url)));
}
