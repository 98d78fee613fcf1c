import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BODY_BYTES } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { handleQuestion } from "@/graphql/endpoint/graphql-endpoint";
import { bodyTooLarge } from "@/http/json-body";
import type { HttpAnswer, HttpRequest } from "@/http/message";
import type { Endpoint } from "./http-server";

/** Answers /api/graphql for this process. */
export const answerGraphQL = plainly(handleQuestion);

/** A handler of plain values as one of Node's requests. */
export function plainly(handle: (request: HttpRequest) => Promise<HttpAnswer>): Endpoint {
  return async (request, response) => send(await handle(plain(request)), response);
}

function plain(request: IncomingMessage): HttpRequest {
  const { method = "", headers, url = "" } = request;
  const texts = Object.entries(headers).filter(
    (header): header is [string, string] => typeof header[1] === "string",
  );
  return {
    method,
    headers: new Map(texts),
    search: url.slice(`${url}?`.indexOf("?")),
    read: () => readBody(request),
  };
}

/** The body, up to the largest; what is larger is not read to its end. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) throw bodyTooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BODY_BYTES) chunks.push(chunk);
      else reject(bodyTooLarge());
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

function send({ status, headers, body }: HttpAnswer, response: ServerResponse): void {
  // Given up while it was worked out.
  if (response.headersSent) return;
  response.writeHead(
    status,
    body === null ? headers : { ...headers, "content-length": Buffer.byteLength(body) },
  );
  response.end(body ?? undefined);
  // What nobody read is dropped, up to the time limit of a request: closing on a client that still
  // sends would lose it the answer.
  response.req.resume();
}
