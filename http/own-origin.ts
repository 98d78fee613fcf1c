import { Refusal } from "@/domain/refusal";
import type { HeaderReader } from "./message";

/**
 * Refuses what a page of another site had a browser send. Every browser names the origin of a POST;
 * a client that names none is no browser, and nobody's cookies come with it unasked. The origin is
 * ours where its host is the one that was asked, or where it is the published one.
 */
export function checkOwnOrigin(
  { headers }: { readonly headers: HeaderReader },
  published: string | undefined,
): void {
  if (isForeign(headers, published)) {
    throw new Refusal("FORBIDDEN", "Pages of other sites may not ask this.");
  }
}

/** Whether a page of another site had a browser send a request with these headers. */
export function isForeign(headers: HeaderReader, published: string | undefined): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site") ?? "same-origin";
  const siteIsOwn = site === "same-origin" || site === "none";
  return !siteIsOwn || (origin != null && !isOwn(origin, headers.get("host"), published));
}

function isOwn(
  origin: string,
  host: string | null | undefined,
  published: string | undefined,
): boolean {
  if (origin === published) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
