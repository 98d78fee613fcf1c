import type { IncomingMessage, ServerResponse } from "node:http";
import { handleAccounts } from "@/accounts/handler";
import { handleGraphQL } from "@/graphql/handler";
import { handleFiles } from "@/importers/handler";
import type { Answer } from "./http-server";
import { requestUrl, sendResponse, toRequest } from "./request-adapter";

/** What answers an address without Next: the same handlers as the routes of app/api, several times faster. */
export function endpointOf(pathname: string): Answer | null {
  if (pathname === "/api/graphql") return answerBy(handleGraphQL);
  if (pathname.startsWith("/api/files/")) return answerBy(handleFiles);
  return pathname.startsWith("/api/auth/") ? answerBy(handleAccounts) : null;
}

/** A handler of the platform's requests as one of Node's. */
export function answerBy(handle: (request: Request) => Promise<Response>): Answer {
  return async (request: IncomingMessage, response: ServerResponse) => {
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
