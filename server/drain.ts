import type { Server } from "node:http";

/** How long connections that are kept open get to notice, each with its next answer, that we leave. */
const FAREWELL_MS = 300;
const POLL_MS = 25;

function openConnections(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
}

/**
 * Stops taking requests without failing one: for a moment every answer asks its client to connect
 * anew, then no connection is accepted, then what is under way may end.
 */
export async function drain(server: Server, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  server.prependListener("request", (_request, response) => {
    response.setHeader("connection", "close");
  });
  const farewell = Date.now() + FAREWELL_MS;
  while (Date.now() < farewell && (await openConnections(server)) > 0) await pause();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  while (Date.now() < deadline && (await openConnections(server)) > 0) {
    server.closeIdleConnections();
    await pause();
  }
  server.closeAllConnections();
  await closed;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
