import type { IncomingMessage, ServerResponse } from "node:http";
import { ReadableStream } from "node:stream/web";

/** Headers that were cleaned after they arrived; the raw ones may be forged. */
const CLEANED = [
  "x-request-id",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
];

/** The address that was asked for, or null where it cannot be read. */
export function requestUrl(request: IncomingMessage): URL | null {
  const target = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
  try {
    return new URL(target);
  } catch {
    return null;
  }
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.append(request.rawHeaders[index] ?? "", request.rawHeaders[index + 1] ?? "");
  }
  for (const name of CLEANED) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
    else headers.delete(name);
  }
  return headers;
}

/** Node's request as the platform's Request. The body is read as far as its reader goes. */
export function toRequest(request: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const asked = new Request(url, { ...initOf(request), headers: headersOf(request) });
  // A signal that Request makes of ours falls silent once the Request is collected as garbage.
  return Object.defineProperty(asked, "signal", { value: signal });
}

function initOf(request: IncomingMessage): RequestInit {
  const method = request.method ?? "GET";
  if (method === "GET" || method === "HEAD") return { method };
  // A reader that has seen enough must not destroy the socket, over which it is yet to be answered.
  const chunks = request.iterator({ destroyOnReturn: false });
  const body = ReadableStream.from(chunks) as unknown as BodyInit;
  return { method, body, duplex: "half" } as RequestInit;
}

/** What is sent on line by line, as it comes. */
const LINES = "application/x-ndjson";

/** Writes the platform's Response to Node's. Headers that were set before stay unless it sets them. */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  // Given up while it was worked out.
  if (response.headersSent) return;
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (answer.headers.get("content-type")?.startsWith(LINES)) {
    for await (const line of answer.body ?? []) response.write(line);
    response.end();
  } else {
    const body = Buffer.from(await answer.arrayBuffer());
    response.setHeader("content-length", body.length);
    response.end(response.req.method === "HEAD" ? undefined : body);
  }
  // What nobody read is dropped, up to the time limit of a request: closing on a client that still
  // sends would lose it the answer.
  response.req.resume();
}
