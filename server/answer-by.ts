import type { IncomingMessage, ServerResponse } from "node:http";
import { requestUrl, sendResponse, toRequest } from "./request-adapter";

/** A handler of the platform's requests as one of Node's. */
export function answerBy(handle: (request: Request) => Promise<Response>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = requestUrl(request);
    if (url === null) throw new TypeError("the address of the request was not checked");
    const left = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) left.abort();
    });
    const answer = await handle(toRequest(request, url, left.signal));
    if (!left.signal.aborted) await sendResponse(answer, response);
  };
}
