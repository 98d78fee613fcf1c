import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { EvidenceNow } from "@/prisma/version-watch";
import type { Endpoint, Site } from "./http-server";
import { KeptPages } from "./kept-pages";
import { withPageStatus } from "./page-status";

/** The pages, which Next answers. */
export interface Pages {
  /** Loads Next, which takes a moment in which nothing else is answered. */
  load(): Promise<void>;
  /** Answers a page, once Next is loaded. */
  readonly answer: Site["answerPage"];
  close(): Promise<void>;
}

/**
 * The pages of this process; in production those that were built before, kept whole by the version of
 * the evidence. `versionAtHand`: null where it would have to be asked for.
 */
export function createPages(
  development: boolean,
  httpServer: Server,
  address: string,
  versionAtHand: () => EvidenceNow | null,
): Pages {
  let loading: Promise<Loaded> | null = null;
  const loaded = () => {
    loading ??= load(development, httpServer, address);
    return loading;
  };
  const render: Endpoint = async (request, response) => {
    const { handle } = await loaded();
    await withPageStatus(response, () => handle(request, response));
  };
  const { host } = new URL(address);
  const clock = () => new Date();
  return {
    load: async () => void (await loaded()),
    // In development a page changes with what it is made of.
    answer: development ? render : new KeptPages({ render, versionAtHand, clock, host }).answer,
    close: async () => (await loading?.catch(() => null))?.close(),
  };
}

interface Loaded {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

async function load(development: boolean, httpServer: Server, address: string): Promise<Loaded> {
  const { hostname, port } = new URL(address);
  const { default: next } = await import("next");
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
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
