import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@/domain/refusal";
import { bodyTooLarge, type HttpAnswer, type HttpHandler, type HttpRequest } from "@/http/message";
import type { Endpoint } from "./http-server";

/** A handler of plain values as one of Node's requests. */
export function plainly(handle: HttpHandler): Endpoint {
  return async (request, response) => {
    await send(await handle(plain(request, response)), response);
  };
}

function plain(request: IncomingMessage, response: ServerResponse): HttpRequest {
  const { method = "", headers, url = "" } = request;
  const texts = new Map<string, string>();
  for (const name in headers) {
    const text = headers[name];
    if (typeof text === "string") texts.set(name, text);
  }
  const mark = `${url}?`.indexOf("?");
  let signal: AbortSignal | null = null;
  return {
    method,
    path: url.slice(0, mark),
    headers: texts,
    search: url.slice(mark),
    read: (most) => readBody(request, most),
    // Most endpoints answer at once and never ask for it.
    get signal() {
      signal ??= leaving(response);
      return signal;
    },
  };
}

/** Aborts when the connection ends before the answer is written. */
function leaving(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  const close = () => {
    if (!response.writableFinished) left.abort();
  };
  if (response.closed) close();
  else response.once("close", close);
  return left.signal;
}

/** The body, up to the largest; what is larger is not read to its end. */
function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw bodyTooLarge(most);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else reject(bodyTooLarge(most));
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("close", () => {
      if (!request.complete) reject(brokenOff());
    });
  });
}

/** Nobody is there any more to read it; the log tells it. */
function brokenOff(): Refusal {
  return new Refusal("BAD_REQUEST", "The request broke off.");
}

async function send(
  { status, headers, body }: HttpAnswer,
  response: ServerResponse,
): Promise<void> {
  // Given up while it was worked out.
  if (response.headersSent) return;
  if (body instanceof ReadableStream) {
    response.writeHead(status, headers);
    for await (const part of body) {
      // Whoever reads slowly is waited for, so that what is sent is not kept in memory; whoever has gone is not.
      if (!response.write(part) && !(await drained(response))) return;
    }
    response.end();
  } else {
    if (body !== null) response.setHeader("content-length", Buffer.byteLength(body));
    response.writeHead(status, headers);
    response.end(response.req.method === "HEAD" || body === null ? undefined : body);
  }
  // What nobody read is dropped, up to the time limit of a request: closing on a client that still
  // sends would lose it the answer.
  if (!response.req.readableEnded) response.req.resume();
}

/** Whether what was written has left, and the connection has not. */
function drained(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false);
    const settle = () => {
      response.off("drain", settle).off("close", settle);
      resolve(!response.destroyed);
    };
    response.on("drain", settle).on("close", settle);
  });
}
