import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { Refusal } from "@/domain/refusal";
import { parseJson, readJsonText } from "@/http/json-body";
import type { HttpRequest } from "@/http/message";
import { checkOwnOrigin } from "@/http/own-origin";
import type { AskedText } from "./answer-cache";
import { checkBody, checkSearch } from "./request-body";

/** The text of a question: the body of a POST, the search part of the address of a GET. */
export async function readQuestionText(request: HttpRequest) {
  if (request.method === "GET") return request.search;
  if (request.method === "POST") return readJsonText(request);
  throw new Refusal("METHOD_NOT_ALLOWED", "Ask with GET or POST.", { allow: "GET, POST" });
}

/** The headers by which a request says who asks, or that it is to be answered once. */
const PERSONAL = ["cookie", "authorization", "idempotency-key"];

/** What the answer to a request is known by; null where its headers make it one of somebody. */
export function askedOf({ method, headers }: HttpRequest, text: string): AskedText | null {
  const isPersonal = method !== "GET" && PERSONAL.some((name) => headers.has(name));
  if (isPersonal) return null;
  const [accept, contentType] = [headers.get("accept"), headers.get("content-type")];
  return { method, accept: accept ?? "", contentType: contentType ?? "", text };
}

/**
 * The request as Apollo takes it. Apollo asks GET for a header that browsers send only after a
 * preflight, so that other sites cannot have a visitor's browser ask questions in the visitor's
 * name. Here GET has no name to misuse: cookies and tokens are dropped, only queries run, all that they read is
 * public, and they change nothing. So that header is added. POST keeps Apollo's check, and its body
 * has to be declared as JSON, which no form can do.
 */
export function questionOf(
  request: HttpRequest,
  text: string,
  publicOrigin: () => string | undefined,
): HTTPGraphQLRequest {
  const { method, search } = request;
  const headers = new HeaderMap(request.headers);
  if (method === "GET") {
    checkSearch(search);
    headers.delete("cookie");
    headers.delete("authorization");
    headers.set("apollo-require-preflight", "true");
    return { method, headers, search, body: undefined };
  }
  if (headers.has("cookie")) checkOwnOrigin(request, publicOrigin());
  const body = parseJson(text);
  checkBody(body);
  return { method, headers, search, body };
}
