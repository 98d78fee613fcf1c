import { taggedResponse } from "@/http/entity-tag";
import { type PictureAnswer, refusedAnswer } from "./picture-answers";

/** What was made, as the answer to a request: with its tag; and what is refused, as a text. */
export async function pictureResponse(
  request: Request,
  make: () => Promise<PictureAnswer>,
): Promise<Response> {
  try {
    const { body, type } = await make();
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    return taggedResponse(
      request,
      bytes,
      { "cache-control": "public, no-cache" },
      { "content-type": type },
    );
  } catch (error) {
    const refused = refusedAnswer(error);
    if (refused) return refused;
    throw error;
  }
}
