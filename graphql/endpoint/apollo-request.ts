import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { Refusal } from "@/domain/refusal";
import { type HttpRequest, parseJson, readJsonText } from "@/http/message";
import { checkOwnOrigin } from "@/http/own-origin";
import type { AskedText } from "./answer-cache";
import type { SchemaName } from "./service";

/** The text of a question: the body of a POST, the search part of the address of a GET. */
export async function readQuestionText(request: HttpRequest, schema: SchemaName) {
  if (request.method === "POST") return readJsonText(request);
  if (schema === "admin") {
    throw new Refusal("METHOD_NOT_ALLOWED", "Ask with POST.", { allow: "POST" });
  }
  if (request.method === "GET") return request.search;
  throw new Refusal("METHOD_NOT_ALLOWED", "Ask with GET or POST.", { allow: "GET, HEAD, POST" });
}

/** What the answer to a public question is known by: its headers say nothing of who asks. */
export function askedOf({ method, headers }: HttpRequest, text: string): AskedText {
  const [accept, contentType] = [headers.get("accept"), headers.get("content-type")];
  return { method, accept: accept ?? "", contentType: contentType ?? "", text };
}

/** The headers by which a request says who asks, or that it is to be answered once. */
const PERSONAL = ["cookie", "authorization", "idempotency-key"];

/**
 * The request as Apollo takes it. Of a public question nobody is asked who sends it: what would say so
 * is dropped. Apollo asks GET for a header that browsers send only after a preflight, so that other
 * sites cannot have a visitor's browser ask questions in the visitor's name. Here GET has no name to
 * misuse, only queries run, all that they read is public, and they change nothing. So that header is
 * added. POST keeps Apollo's check, and its body has to be declared as JSON, which no form can do.
 */
export function questionOf(
  request: HttpRequest,
  text: string,
  schema: SchemaName,
  publicOrigin: () => string | undefined,
): HTTPGraphQLRequest {
  const { method, search } = request;
  const headers = new HeaderMap(request.headers);
  if (schema === "public") for (const name of PERSONAL) headers.delete(name);
  if (method === "GET") {
    checkSearch(search);
    headers.set("apollo-require-preflight", "true");
    return { method, headers, search, body: undefined };
  }
  if (headers.has("cookie")) checkOwnOrigin(request, publicOrigin());
  const body = parseJson(text);
  checkBody(body);
  return { method, headers, search, body };
}

/** Parts of a question besides its document; each is an object where it is there. */
const OBJECTS = ["variables", "extensions"] as const;

/**
 * Checks that a body has the form of a question, as the GraphQL-over-HTTP specification has it.
 * Throws Refusal (400, BAD_REQUEST), naming the part, where it has not.
 */
export function checkBody(body: unknown): void {
  if (Array.isArray(body)) {
    throw badRequest("Send one question at a time: batches are not answered.");
  }
  if (!isObject(body)) {
    throw badRequest(`The body is ${kindOf(body)}. Send an object: {"query": "…"}.`);
  }
  checkParts(body);
  // Asking for a document that is kept somewhere else is answered with a code of its own.
  const isElsewhere = isObject(body.extensions) && Boolean(body.extensions.persistedQuery);
  if (body.query !== undefined || !isElsewhere) checkDocument(body.query);
}

function checkParts(body: Readonly<Record<string, unknown>>): void {
  for (const name of OBJECTS) {
    const part = body[name];
    if (part == null || isObject(part)) continue;
    throw badRequest(`"${name}" is ${kindOf(part)}. Send an object, or leave it out.`);
  }
  const { operationName } = body;
  if (operationName != null && typeof operationName !== "string") {
    throw badRequest(`"operationName" is ${kindOf(operationName)}. Send text, or leave it out.`);
  }
}

function checkDocument(query: unknown): void {
  if (typeof query === "string" && query !== "") return;
  const found = query === undefined ? "missing" : query === "" ? "empty" : kindOf(query);
  throw badRequest(`"query" is ${found}. Send the document as text: {"query": "…"}.`);
}

/** The same of the parameters of a GET. */
export function checkSearch(search: string): void {
  const parameters = new URLSearchParams(search);
  const twice = ["query", "operationName", ...OBJECTS].find(
    (name) => parameters.getAll(name).length > 1,
  );
  if (twice) throw badRequest(`"${twice}" is there more than once. Send it once.`);
  const parsed = OBJECTS.map((name) => [name, jsonOf(name, parameters.get(name))]);
  checkBody({ ...Object.fromEntries(parsed), query: parameters.get("query") ?? undefined });
}

function jsonOf(name: string, text: string | null): unknown {
  if (text === null || text === "") return undefined;
  try {
    return parseJson(text);
  } catch (error) {
    const isDeep = error instanceof Refusal && error.code === "LIMIT_EXCEEDED";
    throw isDeep ? error : badRequest(`"${name}" is not JSON.`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return (
    { object: "an object", string: "text", number: "a number" }[typeof value as string] ??
    "true or false"
  );
}

function badRequest(message: string): Refusal {
  return new Refusal("BAD_REQUEST", message);
}

/**
 * The status of an answer. A fault in the question itself is 400, as the GraphQL-over-HTTP
 * specification has it, but 200 where the client names application/json and not the newer media
 * type: clients of that kind look for errors in the body and take 4xx for a broken connection.
 */
export function statusFor(accept: string | undefined, status: number): number {
  if (status !== 400) return status;
  const accepted = (accept ?? "").toLowerCase();
  const old =
    accepted.includes("application/json") &&
    !accepted.includes("application/graphql-response+json");
  return old ? 200 : status;
}
