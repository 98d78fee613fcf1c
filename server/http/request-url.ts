import type { IncomingMessage } from "node:http";

/** The address that was asked for, or null where it cannot be read. */
export function requestUrl(request: IncomingMessage): URL | null {
  const target = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
  // Parsed once: every request comes by here, and hardly any cannot be read.
  try {
    return new URL(target);
  } catch {
    return null;
  }
}
