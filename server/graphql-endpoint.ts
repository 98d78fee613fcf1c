import type { IncomingMessage, ServerResponse } from "node:http";
import { handleGraphQL } from "@/graphql/handler";
import { requestUrl, sendResponse, toRequest } from "./request-adapter";

/** Answers /api/graphql without Next: the same handler as app/api/graphql/route.ts, several times faster. */
export async function answerGraphQL(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = requestUrl(request);
  if (url === null) throw new TypeError("the address of the request was not checked");
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort();
  });
  const answer = await handleGraphQL(toRequest(request, url, left.signal));
  if (!left.signal.aborted) await sendResponse(answer, response);
}
