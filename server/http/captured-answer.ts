import { once } from "node:events";
import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import type { Endpoint } from "./http-server";

/** An answer that was taken down whole. */
export interface CapturedAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Buffer;
}

/** What is asked for: an address from its path on, and all headers that the answer may depend on. */
export interface CapturedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A connection that leads nowhere. */
function nowhere(): Socket {
  const sink = new Duplex({ read: () => undefined, write: (_part, _coding, done) => done() });
  return sink as Socket;
}

/** Asks for an address as if somebody had, and takes down the whole answer: nobody's connection is part of it. */
export async function captured(
  answer: Endpoint,
  { url, headers }: CapturedRequest,
): Promise<CapturedAnswer> {
  const socket = nowhere();
  const request = new IncomingMessage(socket);
  Object.assign(request, { method: "GET", url, headers: { ...headers } });
  request.push(null);
  const response = new ServerResponse(request);
  response.assignSocket(socket);
  const parts: Buffer[] = [];
  const take = (part: unknown) => {
    if (typeof part === "string") parts.push(Buffer.from(part));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  const { write, end } = response;
  response.write = ((...given: Parameters<typeof write>) => {
    take(given[0]);
    write.apply(response, given);
    // Nobody reads slowly here, and nobody would tell when to go on.
    return true;
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    take(given[0]);
    return end.apply(response, given);
  }) as typeof end;
  await answer(request, response);
  if (!response.writableFinished) await once(response, "finish");
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    bytes: Buffer.concat(parts),
  };
}
