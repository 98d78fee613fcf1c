import { createHash } from "node:crypto";

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
  return holds(request.headers.get("if-none-match"), etag)
    ? new Response(null, { status: 304, headers: both })
    : new Response(bytes, { headers: { ...both, ...headers } });
}

/** Whether a client says that it holds what has this tag, weakly or not: by If-None-Match. */
export function holds(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  const named = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return named.includes(etag) || named.includes("*");
}
