import type { Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** A client that used a connection within this time may be about to use it again. */
const IN_USE_MS = 1_000;
/** How long connections get to notice, each with its next answer, that we leave. */
const FAREWELL_MS = 1_500;
const POLL_MS = 25;

/** The requests of a server, seen from the first on so that none fails at the end. */
export interface Requests {
  /**
   * Stops taking requests without failing one: for a moment every answer asks its client to connect
   * anew, then no connection is accepted, then what is under way may end.
   */
  drain(withinMs: number): Promise<void>;
}

/** Watches a server's connections; call it before the server listens. */
export function watchRequests(server: Server): Requests {
  const lastUsed = new Map<Socket, number>();
  let leaving = false;

  server.on("connection", (socket: Socket) => {
    lastUsed.set(socket, Date.now());
    socket.once("close", () => lastUsed.delete(socket));
  });
  server.prependListener("request", ({ socket }, response: ServerResponse) => {
    const use = () => lastUsed.has(socket) && lastUsed.set(socket, Date.now());
    use();
    response.once("close", use);
    if (leaving) response.setHeader("connection", "close");
  });

  /** Connections on which a request may be on its way, or an answer. */
  const inUse = () => [...lastUsed].filter(([, moment]) => Date.now() - moment < IN_USE_MS);

  return {
    drain: async (withinMs) => {
      const deadline = Date.now() + withinMs;
      leaving = true;
      const farewell = Date.now() + Math.min(FAREWELL_MS, withinMs);
      while (Date.now() < farewell && inUse().length > 0) await pause();
      // The plain way to stop listening: the one for HTTP also closes connections whose client has
      // just connected, and would have its request refused without an answer.
      const closed = new Promise<void>((resolve) => {
        NetServer.prototype.close.call(server, () => resolve());
      });
      while (Date.now() < deadline && lastUsed.size > 0) {
        if (inUse().length === 0) server.closeIdleConnections();
        await pause();
      }
      server.closeAllConnections();
      await closed;
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
