import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { codingFor, OpenBody } from "@/http/coding";
import { etagOf, holds } from "@/http/entity-tag";
import type { CapturedAnswer } from "./captured-answer";
import { lastingPage } from "./page-scripts";
import { nonceOf } from "./security-headers";

/** Others keep it, and ask each time whether it still stands; a browser that goes back asks nobody. */
const UNTIL_CHANGED = "public, no-cache";
/** Of one connection, and not of the page. */
const OF_CONNECTION = ["connection", "keep-alive", "transfer-encoding", "date"];

/** What no coding makes smaller. */
const PRESSED = /^image\/png/;

/** A page as everybody is sent it. */
export interface WholePage {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  /** All but the last byte, each coding of it worked out once; null for nothing at all. */
  readonly body: OpenBody | null;
  readonly lastByte: Buffer;
  /** With its quotes; null for an answer that nobody keeps. */
  readonly etag: string | null;
}

/**
 * A page as it was rendered under a policy, without what is of that rendering alone. `vary`: the headers
 * of a request that it depends on besides those that Next names.
 */
export function wholePage(
  { status, headers, bytes }: CapturedAnswer,
  policy: string,
  vary: readonly string[],
): WholePage {
  const nonce = nonceOf(policy);
  // A policy without a nonce runs no script: what it is of stands as it was made.
  const { text, scripts } =
    nonce === "" ? { text: bytes, scripts: [] } : lastingPage(bytes.toString(), nonce);
  const lasting = Buffer.from(text);
  const isKept = status === 200 && headers["set-cookie"] === undefined;
  const etag = isKept ? etagOf(lasting) : null;
  return {
    status,
    headers: {
      ...lastingHeaders(headers, nonce),
      vary: allOf(headers.vary, vary),
      "content-security-policy": policy.replace(`'nonce-${nonce}'`, scripts.join(" ")),
      ...(etag !== null && { "cache-control": UNTIL_CHANGED }),
    },
    body: lasting.length === 0 ? null : new OpenBody(lasting.subarray(0, -1)),
    lastByte: lasting.subarray(-1),
    etag,
  };
}

function allOf(named: OutgoingHttpHeaders[string], more: readonly string[]): string {
  const names = `${named ?? ""}`.toLowerCase().split(/[\s,]+/);
  return [...new Set([...names, ...more])].filter((name) => name !== "").join(", ");
}

function lastingHeaders(headers: OutgoingHttpHeaders, nonce: string): OutgoingHttpHeaders {
  const lasting = Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name));
  const links = [headers.link ?? []].flat();
  return {
    ...Object.fromEntries(lasting),
    ...(links.length > 0 && {
      link: links.map((link) => `${link}`.replaceAll(`; nonce="${nonce}"`, "")),
    }),
  };
}

/** Sends a page as a client likes it; 304 without it where the client holds it already. */
export async function sendPage(
  page: WholePage,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const accepted = String(headers["accept-encoding"] ?? "");
  const isPressed = PRESSED.test(String(page.headers["content-type"]));
  const coding = isPressed ? null : (page.body?.codingOf(codingFor(accepted), accepted) ?? null);
  const body = await page.body?.closed(page.lastByte, coding);
  // Given up while it was worked out.
  if (response.headersSent) return;
  for (const [name, value] of Object.entries(page.headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  // The codings of a body have one tag, which is weak: they say the same in different bytes.
  if (page.etag !== null) response.setHeader("etag", coding ? `W/${page.etag}` : page.etag);
  if (page.etag !== null && holds(headers["if-none-match"], page.etag)) {
    response.writeHead(304).end();
    return;
  }
  if (coding) response.setHeader("content-encoding", coding);
  response.setHeader("content-length", body?.length ?? 0);
  response.writeHead(page.status);
  response.end(method === "HEAD" ? undefined : body);
}
