import { LRUCache } from "lru-cache";
import { nowOf } from "@/evidence/context";
import { etagOf, holds } from "@/http/entity-tag";
import { type HttpAnswer, type HttpRequest, plainAnswer } from "@/http/message";
import type { EvidenceNow } from "@/prisma/version-watch";
import type { GraphQLContext } from "../request/context";
import { DEPRECATED_HEADER } from "./deprecated-fields";
import { AnswerBody } from "./tell-answer";

/** How much is kept, in bytes of questions and answers, before what was used longest ago goes. */
const BYTES_KEPT = 8_000_000;
/** A longer question, or one with longer headers, is not looked up. */
const LONGEST_QUESTION = 25_000;
const LONGEST_HEADER = 200;

/** An answer without errors, which depends on nothing but the question and the version of the evidence. */
export interface CachedAnswer {
  readonly contentType: string;
  /** The same for everybody, each coding of it worked out once. */
  readonly body: AnswerBody;
  /** With its quotes; null for an answer to POST, which nobody else keeps. */
  readonly etag: string | null;
  /** What of the question will go, as headers say it. */
  readonly deprecated: Readonly<Record<string, string>>;
  /** For how long others may keep it. */
  readonly cacheControl: string;
  /** What is told of it in the log. */
  readonly operationName: string | null;
  readonly cost: number;
}

/** What a question is known by: all of the request that its answer depends on. */
export interface AskedText {
  readonly method: string;
  readonly accept: string;
  readonly contentType: string;
  /** The body of a POST, the search part of the address of a GET. */
  readonly text: string;
}

/** Whole answers by question and version of the evidence, in memory and bounded. */
export class AnswerCache {
  readonly #versionAtHand: () => EvidenceNow | null;
  readonly #clock: () => Date;
  readonly #kept = new LRUCache<string, CachedAnswer>({
    maxSize: BYTES_KEPT,
    sizeCalculation: ({ body }, key) => body.held + 2 * key.length + 500,
  });

  /** `versionAtHand`: null where the version would have to be asked for; then nothing is looked up. */
  constructor(versionAtHand: () => EvidenceNow | null, clock: () => Date) {
    this.#versionAtHand = versionAtHand;
    this.#clock = clock;
  }

  /** What a question is kept under as the evidence stands; null where it is not to be kept. */
  keyOf({ method, accept, contentType, text }: AskedText): string | null {
    if (text.length > LONGEST_QUESTION || accept.length + contentType.length > LONGEST_HEADER) {
      return null;
    }
    const version = this.#versionAtHand();
    if (version === null) return null;
    const { now } = nowOf(version, this.#clock());
    const state = `${version.revision?.id ?? 0} ${version.revision?.at.getTime()} ${now.getTime()}`;
    return [state, method, accept, contentType, text].join("\n");
  }

  find(key: string): CachedAnswer | null {
    return this.#kept.get(key) ?? null;
  }

  /** Keeps an answer; again where it holds more than before, so that its size is counted anew. */
  keep(key: string, answer: CachedAnswer): void {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
  }
}

/** Others keep it, and ask each time whether it still stands. */
const UNTIL_CHANGED = "public, no-cache";
/** What stood at a moment stays what stood then. */
const FOR_EVER = "public, max-age=31536000, immutable";
/**
 * The answer as it can be kept: a query was answered without errors, and nothing in it depends on
 * who asked. Null for any other.
 */
export function cacheable(
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
    body: new AnswerBody(bytes),
    etag: method === "GET" ? etagOf(bytes) : null,
    deprecated: deprecatedHeader(headers),
    cacheControl: depends.onEvidence && !depends.onNow ? FOR_EVER : UNTIL_CHANGED,
    operationName: depends.operation?.name ?? null,
    cost: depends.cost,
  };
}

/** What an answer that is kept says besides its body: a client that holds it already is told that it still stands. */
export function answerFromCache(
  { contentType, etag, deprecated, cacheControl }: CachedAnswer,
  { headers }: HttpRequest,
  requestId: string,
): HttpAnswer {
  const type = { "content-type": contentType };
  if (etag === null) return plainAnswer(200, { ...type, ...deprecated }, null, requestId);
  const validators = { etag, "cache-control": cacheControl, ...deprecated };
  if (holds(headers.get("if-none-match"), etag)) {
    return plainAnswer(304, validators, null, requestId);
  }
  return plainAnswer(200, { ...type, ...validators }, null, requestId);
}

/** Of the headers of an answer, the one that names what of the question will go; none where nothing will. */
function deprecatedHeader(headers: Readonly<Record<string, string>>) {
  const named = headers[DEPRECATED_HEADER];
  return named === undefined ? {} : { [DEPRECATED_HEADER]: named };
}
