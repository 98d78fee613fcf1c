import { isIP } from "node:net";
import { Refusal } from "@/domain/refusal";
import type { HeaderReader } from "@/http/message";

/**
 * Pages of any site may ask, without credentials, and are told nothing but what is public. But a page
 * that has the name of its own site lead here, and so takes this server for its own, is refused, as
 * the protocol has it: nobody honest asks by a name that is neither ours nor an address. Throws
 * Refusal (403).
 */
export function checkNoRebinding(headers: HeaderReader, published: string | undefined): void {
  const origin = headers.get("origin");
  if (origin == null || origin === "null") return;
  const page = URL.canParse(origin) ? new URL(origin) : null;
  if (page === null || !/^https?:$/.test(page.protocol) || page.origin !== origin) {
    throw new Refusal("FORBIDDEN", "The header Origin names no site.");
  }
  const isAsked = page.host === headers.get("host");
  if (!isAsked || origin === published || isLocal(page.hostname)) return;
  throw new Refusal("FORBIDDEN", "This server is not known by that name.");
}

/** Names that no page can have lead elsewhere. */
function isLocal(hostname: string): boolean {
  return hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
}
