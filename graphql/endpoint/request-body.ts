import { Refusal } from "@/domain/refusal";
import { parseJson } from "@/http/json-body";

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
