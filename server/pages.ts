import { Server } from "node:http";
import next from "next";
import type { Site } from "./http-server";
import { withPageStatus } from "./page-status";

export interface Pages {
  readonly answer: Site["answerPage"];
  close(): Promise<void>;
}

/** Starts Next, which answers the pages. In production it serves what was built before. */
export async function startPages(
  development: boolean,
  httpServer: Server,
  address: string,
): Promise<Pages> {
  const { hostname, port } = new URL(address);
  const app = next({
    dev: development,
    hostname,
    port: Number(port),
    quiet: !development,
    // At the first request Next takes over all upgrades of the server it is given: in development
    // that is how pages reload; in production it gets a server that never listens.
    httpServer: development ? httpServer : new Server(),
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    answer: (request, response) => withPageStatus(response, () => handle(request, response)),
    close: () => app.close(),
  };
}
