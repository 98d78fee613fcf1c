import { createHash, randomUUID } from "node:crypto";
import { MAX_BODY_BYTES } from "@/domain/limits";
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

/**
 * The JSON of a POST. Throws Refusal where the body is not JSON in UTF-8, or too large; what is
 * too large is not read to its end.
 */
export async function readJson(request: HttpRequest): Promise<unknown> {
  return parseJson(await readJsonText(request));
}

/** The text of a POST of JSON, not looked into yet. Throws Refusal where it is no text. */
export async function readJsonText({ headers, read }: HttpRequest): Promise<string> {
  checkType(headers.get("content-type"));
  if ((headers.get("content-encoding") ?? "identity") !== "identity") {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "Send the body without compression.");
  }
  return decode(await read(MAX_BODY_BYTES));
}

/** How many lists and objects of a body may be inside each other: whatever goes through them has an end to its stack. */
const MOST_LEVELS = 50;

/** A body as JSON. Throws Refusal where it is none, or goes deeper than anybody needs. */
export function parseJson(text: string): unknown {
  if (levelsOf(text) > MOST_LEVELS) {
    const message = `The body has lists and objects inside each other at more than ${MOST_LEVELS} levels. Send a flatter one.`;
    throw new Refusal("LIMIT_EXCEEDED", message);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("BAD_REQUEST", "The body is not JSON.");
  }
}

/** How deep the brackets of a text in JSON go, or of what comes near it; stops where it is too deep. */
function levelsOf(text: string): number {
  let most = 0;
  let levels = 0;
  let isQuoted = false;
  for (let place = 0; place < text.length && most <= MOST_LEVELS; place += 1) {
    const sign = text[place];
    if (isQuoted && sign === "\\") place += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "[" || sign === "{")) most = Math.max(most, ++levels);
    else if (!isQuoted && (sign === "]" || sign === "}")) levels -= 1;
  }
  return most;
}

function checkType(contentType: string | null | undefined): void {
  // Most clients write it so.
  if (contentType === "application/json") return;
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/json") {
    throw new Refusal(
      "UNSUPPORTED_MEDIA_TYPE",
      'Send JSON, with the header "Content-Type: application/json".',
    );
  }
  for (const parameter of parameters) {
    const [name = "", value = ""] = parameter.split("=");
    if (name.trim() !== "charset") continue;
    if (!/^"?utf-?8"?$/.test(value.trim())) {
      throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "Send the body in UTF-8.");
    }
  }
}

/** It holds nothing between two bodies, since each is decoded whole. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes in UTF-8 as text. Throws Refusal where they are not. */
function decode(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw new Refusal("BAD_REQUEST", "The body is not UTF-8.");
  }
}

/** The fields of a form that a page posted. Throws Refusal where the body is none, or too large. */
export async function readForm({ headers, read }: HttpRequest): Promise<URLSearchParams> {
  const [type = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/x-www-form-urlencoded") {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "Send a form.");
  }
  return new URLSearchParams(decode(await read(MAX_BODY_BYTES)));
}

/**
 * The whole body of an upload. Throws Refusal where it is larger than allowed (and reads no
 * further), shorter than announced, or not what the sender's digest says.
 */
export async function readUpload(
  { headers, read }: HttpRequest,
  mostBytes: number,
): Promise<Uint8Array> {
  const bytes = await read(mostBytes);
  const announced = headers.get("content-length");
  if (announced !== undefined && Number(announced) !== bytes.length) {
    throw new Refusal("BAD_REQUEST", "The file did not arrive whole. Send it again.");
  }
  const digest = headers.get("x-content-sha256");
  if (digest === undefined) return bytes;
  if (digest.toLowerCase() === createHash("sha256").update(bytes).digest("hex")) return bytes;
  throw new Refusal("BAD_REQUEST", "The file differs from its digest. Send it again.");
}
