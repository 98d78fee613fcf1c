import { plainAnswer } from "@/http/answer";
import { etagOf, holds } from "@/http/entity-tag";
import type { HttpAnswer, HttpRequest } from "@/http/message";
import type { GraphQLContext } from "../request/context";
import type { CachedAnswer } from "./answer-cache";

/** Others keep it, and ask each time whether it still stands. */
const UNTIL_CHANGED = "public, no-cache";
/** What stood at a moment stays what stood then. */
const FOR_EVER = "public, max-age=31536000, immutable";
/**
 * The answer as it can be kept: a query was answered without errors, and nothing in it depends on
 * who asked. Null for any other.
 */
export function keepable(
  method: string,
  { status, headers, body }: HttpAnswer,
  { depends }: GraphQLContext,
): CachedAnswer | null {
  const isPublic = depends.operation?.type === "query" && !depends.onViewer;
  const isWhole = typeof body === "string" || Buffer.isBuffer(body);
  if (status !== 200 || !isWhole || !isPublic || depends.failed) return null;
  const bytes = Buffer.from(body);
  return {
    contentType: headers["content-type"] ?? "application/json",
    bytes,
    etag: method === "GET" ? etagOf(bytes) : null,
    cacheControl: depends.onEvidence && !depends.onNow ? FOR_EVER : UNTIL_CHANGED,
    operationName: depends.operation?.name ?? null,
    cost: depends.cost,
  };
}

/** The answer to one request. A client that holds it already is told that it still stands. */
export function answerKept(
  { contentType, bytes, etag, cacheControl }: CachedAnswer,
  { headers }: HttpRequest,
  requestId: string,
): HttpAnswer {
  if (etag === null) return plainAnswer(200, { "content-type": contentType }, bytes, requestId);
  const validators = { etag, "cache-control": cacheControl };
  if (holds(headers.get("if-none-match"), etag)) {
    return plainAnswer(304, validators, null, requestId);
  }
  return plainAnswer(200, { "content-type": contentType, ...validators }, bytes, requestId);
}
