import { randomUUID } from "node:crypto";
import { Refusal } from "@/domain/refusal";

/**
 * A request as plain values. The platform's Request and Response cost more than most questions do to
 * answer, so every endpoint is asked and answers with these.
 */
export interface HttpRequest {
  readonly method: string;
  /** The address up to its question mark. */
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  /** The address from its question mark on. */
  readonly search: string;
  /** The whole body. Throws Refusal where it has more bytes than `most`, and reads no further. */
  readonly read: (most: number) => Promise<Uint8Array>;
  /** Aborts when the client leaves before it has the answer. */
  readonly signal: AbortSignal;
}

/** An answer as plain values. A stream is sent on as it comes. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | ReadableStream<Uint8Array> | null;
}

/** What answers at an address. Never throws: what goes wrong is told in the answer. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpAnswer>;

/** The platform's Request as plain values. */
export function fromRequest(request: Request): HttpRequest {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    headers: new Map(request.headers),
    search,
    read: (most) => readBytes(request, most),
    signal: request.signal,
  };
}

/** Plain values as the platform's Response. */
export function toResponse({ status, headers, body }: HttpAnswer): Response {
  return new Response(body as BodyInit | null, { status, headers });
}

/** A handler for a host that knows the platform's requests. */
export function onPlatform(handle: HttpHandler): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await handle(fromRequest(request)));
}

/** The refusal of a body that is larger than allowed. */
export function bodyTooLarge(most: number): Refusal {
  return new Refusal("BODY_TOO_LARGE", `The body is larger than ${most} bytes.`);
}

async function readBytes({ headers, body }: Request, most: number): Promise<Uint8Array> {
  if (Number(headers.get("content-length") ?? 0) > most) throw bodyTooLarge(most);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream, so that the rest is not read.
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) throw bodyTooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Headers of a request, by their names in small letters. */
export interface HeaderReader {
  get(name: string): string | null | undefined;
}

/** What an id may look like that was given further out: nothing that could forge a line of the log. */
const SAFE = /^[\w.-]{1,64}$/;

/** The id that the request came with, where that is harmless; else a new one. */
export function requestIdOf({ headers }: { readonly headers: HeaderReader }): string {
  const given = headers.get("x-request-id");
  return given != null && SAFE.test(given) ? given : randomUUID();
}

/** An answer that names its request and that nothing keeps, unless its headers say otherwise. */
export function plainAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: HttpAnswer["body"],
  requestId: string,
): HttpAnswer {
  return {
    status,
    headers: { "cache-control": "no-store", vary: "accept", ...headers, "x-request-id": requestId },
    body,
  };
}

/** The same as JSON. */
export function jsonAnswer(
  status: number,
  body: object,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  const type = { "content-type": "application/json; charset=utf-8" };
  return plainAnswer(status, { ...type, ...headers }, JSON.stringify(body), requestId);
}
