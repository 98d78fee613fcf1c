import { createHash } from "node:crypto";
import { MAX_BODY_BYTES } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import type { HttpRequest } from "./message";

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

/** Bytes in UTF-8 as text. Throws Refusal where they are not. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
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
