import type { IncomingMessage, ServerResponse } from "node:http";
import { sendPlain, sendStandIn, UNREADABLE_ADDRESS } from "./stand-in";

/** The address that was asked for, or null where it cannot be read. */
function requestUrl(request: IncomingMessage): URL | null {
  const target = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
  // Parsed once: every request comes by here, and hardly any cannot be read.
  try {
    return new URL(target);
  } catch {
    return null;
  }
}

/** Whether a path is text once it is decoded, which pages do. */
function isReadable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\0");
  } catch {
    return false;
  }
}

/** The address of a request; null where the request was refused whatever it asks for. */
export function askedUrl(request: IncomingMessage, response: ServerResponse): URL | null {
  if (request.method === "TRACE") {
    response.setHeader("allow", "GET, HEAD, POST");
    sendPlain(response, 405, "Not allowed.");
    return null;
  }
  const url = request.url?.startsWith("/") ? requestUrl(request) : null;
  // An offer to continue in HTTP/2 may be ignored, and some clients always make it.
  const isUpgrade = (request.headers.upgrade ?? "h2c").toLowerCase() !== "h2c";
  if (url !== null && isReadable(url.pathname) && !isUpgrade) return url;
  if (url === null) sendPlain(response, 400, "The address of the request cannot be read.");
  else if (!isUpgrade) sendStandIn(response, UNREADABLE_ADDRESS, url.pathname);
  else {
    response.setHeader("connection", "close");
    sendPlain(response, 400, "This server does not change protocols.");
  }
  return null;
}
