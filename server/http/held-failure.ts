import type { ServerResponse } from "node:http";

/** The status of a fault of ours, which may be that the database was away. */
const FAULT = 500;

/** An answer whose failures are looked into before they are sent. */
export interface HeldFailure {
  /**
   * Takes back all that was prepared since the beginning, and answers with something else instead; what
   * still comes of the former answer is dropped.
   */
  readonly replace: (send: () => void) => void;
}

/**
 * Holds back an answer of 500 until `isOutage` has said whether the database was away; then `standIn`
 * answers, else the failure is sent as it was. Any other answer passes as it comes.
 */
export function holdFailure(
  response: ServerResponse,
  isOutage: () => Promise<boolean>,
  standIn: () => void,
): HeldFailure {
  const before = new Map(Object.entries(response.getHeaders()));
  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let held: { readonly rest: unknown[]; readonly parts: Buffer[] } | null = null;
  const take = (part: unknown, coding: unknown) => {
    if (typeof part === "string") {
      held?.parts.push(Buffer.from(part, typeof coding === "string" ? (coding as "utf8") : "utf8"));
    } else if (part instanceof Uint8Array) held?.parts.push(Buffer.from(part));
  };
  const release = () => {
    held = null;
    Object.assign(response, own);
  };
  const replace = (send: () => void) => {
    release();
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of before) if (value !== undefined) response.setHeader(name, value);
    send();
    response.writeHead = () => response;
    response.write = () => true;
    response.end = () => response;
  };
  const settle = async () => {
    const { rest, parts } = held ?? { rest: [], parts: [] };
    const wasAway = await isOutage();
    // Given up, or answered otherwise, while that was asked.
    if (held === null || response.headersSent || response.destroyed) return;
    if (wasAway) return replace(standIn);
    release();
    response.writeHead(FAULT, ...(rest as []));
    response.end(Buffer.concat(parts));
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== FAULT) return own.writeHead(status, ...(rest as []));
    held ??= { rest, parts: [] };
    return response;
  }) as typeof response.writeHead;
  // Whoever writes without a head has set the status alone.
  const begin = () => {
    if (held === null && !response.headersSent && response.statusCode === FAULT) {
      response.writeHead(FAULT);
    }
  };
  response.write = ((...given: Parameters<typeof own.write>) => {
    begin();
    if (held === null) return own.write(...given);
    take(given[0], given[1]);
    return true;
  }) as typeof response.write;
  let isSettling = false;
  response.end = ((...given: Parameters<typeof own.end>) => {
    begin();
    if (held === null) return own.end(...given);
    take(given[0], given[1]);
    if (!isSettling) void settle();
    isSettling = true;
    return response;
  }) as typeof response.end;
  return { replace };
}
