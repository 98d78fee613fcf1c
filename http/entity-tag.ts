import { createHash } from "node:crypto";
import type { HeaderReader } from "./message";

/** What bytes are told apart by, as the header ETag has it: equal bytes, equal tags. */
export function etagOf(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
}

/**
 * Bytes as the answer to a request, with their tag; 304 without them where the client holds them
 * already. `validators`: the headers that both have. `headers`: those of the bytes.
 */
export function taggedResponse(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  validators: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = etagOf(bytes);
  const both = { ...validators, etag };
  return isHeld(request.headers, both)
    ? new Response(null, { status: 304, headers: both })
    : new Response(bytes, { headers: { ...both, ...headers } });
}

/** The headers by which an answer is known again. */
interface Validators {
  readonly etag: string;
  readonly "last-modified"?: string;
}

/**
 * Whether a client says that it holds what has these validators already: by If-None-Match, or, where it
 * names no tag, by If-Modified-Since (RFC 9110, 13.1.3).
 */
export function isHeld(headers: HeaderReader, { etag, ...dated }: Validators): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null && tags !== undefined) return holds(tags, etag);
  const since = headers.get("if-modified-since") ?? "";
  const changed = dated["last-modified"];
  // A date in any other form is none.
  if (changed === undefined || new Date(since).toUTCString() !== since) return false;
  return Date.parse(changed) <= Date.parse(since);
}

const SECOND_MS = 1_000;

/**
 * The header Last-Modified of what changed at a moment: a date is of a second, and this is the first at
 * which the change stood. While that second is not over it is left out, since what changes next in it
 * would have the same date, and whoever names it would never be told.
 */
export function lastModified(changed: Date, now: Date): { readonly "last-modified"?: string } {
  const stood = Math.ceil(changed.getTime() / SECOND_MS) * SECOND_MS;
  return stood > now.getTime() ? {} : { "last-modified": new Date(stood).toUTCString() };
}

/** Whether a client says that it holds what has this tag, weakly or not: by If-None-Match. */
export function holds(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  const named = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return named.includes(etag) || named.includes("*");
}
