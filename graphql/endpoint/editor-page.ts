import { questionAddress } from "@/domain/question/editor-address";
import { prefersPage } from "@/http/accepted";
import type { HttpAnswer, HttpRequest } from "@/http/message";
import { plainAnswer } from "@/http/message";

/** Leads somebody who opens the endpoint in a browser to the editor, with the question that the address asks; null for all others. */
export function editorPage(
  { method, headers, search }: HttpRequest,
  requestId: string,
): HttpAnswer | null {
  if (method !== "GET" || !prefersPage(headers.get("accept"))) return null;
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query") ?? "";
  const variables = parameters.get("variables") ?? "";
  const location = query === "" ? "/graphql" : questionAddress({ query, variables });
  return plainAnswer(303, { location }, null, requestId);
}
