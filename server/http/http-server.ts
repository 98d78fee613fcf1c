import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Log } from "@/http/log";
import { countRequest } from "../metrics/request-metrics";
import { errorCode, StartError } from "../start/start-error";
import { clientAddress } from "./client-address";
import { answerPreflight, letAnyoneRead, methodsForAnyone } from "./cross-origin";
import type { DatabaseState } from "./database-state";
import { answerHealth } from "./health";
import { holdFailure } from "./held-failure";
import { limitPatience, mayBeGivenUp } from "./patience";
import { askedUrl } from "./request-url";
import { type HeaderPolicy, securityHeaders } from "./security-headers";
import {
  DATABASE_AWAY,
  notServing,
  STYLE_PATH,
  sendPlain,
  sendStandIn,
  sendStyle,
} from "./stand-in";

const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 30_000;

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the server hands requests on to. Missing until everything behind it has started. */
export interface Site {
  readonly answerPage: Endpoint;
  /** What answers an address without Next; null where pages do. */
  readonly endpoint: (pathname: string) => Endpoint | null;
  problem(): Promise<string | null>;
  /** Whether the database is there. */
  readonly database: DatabaseState;
}

export interface HttpServerOptions {
  readonly log: Log;
  readonly policy: HeaderPolicy;
  readonly trustedProxies: readonly string[];
  /** Whether the line of a request names the client's address; it does where this is left out. */
  readonly logsAddresses?: boolean;
  /** The route that answers an address, for the metrics; they name none where this is left out. */
  readonly routeOf?: (path: string) => string;
  /** How long a page may take, in milliseconds; half a minute where it is left out. */
  readonly answerWithinMs?: number;
  /** The site, or why there is none at the moment. */
  readonly site: () => Site | string;
}

/** Headers that only we and proxies that we trust may set. */
function cleanHeaders(
  request: IncomingMessage,
  options: HttpServerOptions,
  requestId: string,
): void {
  const { headers, socket } = request;
  const proxied = options.trustedProxies.includes(socket.remoteAddress ?? "");
  const address = clientAddress(request, options.trustedProxies);
  if (!proxied) {
    for (const name of ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"]) {
      delete headers[name];
    }
  }
  headers["x-forwarded-for"] = address;
  headers["x-request-id"] = requestId;
}

/** What answers without an endpoint of ours: pages. Next refuses a method without a word of what it takes. */
function pageFor({ answerPage }: Site, forAnyone: string | null): Endpoint {
  if (forAnyone === null) return answerPage;
  return async (request, response) => {
    if (forAnyone.split(", ").includes(request.method ?? "")) return answerPage(request, response);
    response.setHeader("allow", `${forAnyone}, OPTIONS`);
    sendPlain(response, 405, "Not allowed.");
  };
}

/** Whether what is at an address is made of the evidence: scripts, styles and icons are files. */
function needsDatabase(pathname: string): boolean {
  return !/^\/(?:_next\/|icon\.svg$|favicon\.ico$|robots\.txt$)/.test(pathname);
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpServerOptions,
) {
  const site = options.site();
  const pathname = askedUrl(request, response)?.pathname;
  if (pathname === undefined) return;
  if (pathname === STYLE_PATH) return sendStyle(response);
  const forAnyone = methodsForAnyone(pathname);
  if (forAnyone !== null) {
    letAnyoneRead(response);
    if (request.method === "OPTIONS") return answerPreflight(response, forAnyone);
  }
  if (pathname === "/api/health" || pathname.startsWith("/api/health/")) {
    const problem = typeof site === "string" ? async () => site : site.problem;
    return answerHealth(request, response, pathname, problem);
  }
  if (typeof site === "string") return sendStandIn(response, notServing(site), pathname);
  if (needsDatabase(pathname) && (await site.database.isAway())) {
    return sendStandIn(response, DATABASE_AWAY, pathname);
  }
  const respond = site.endpoint(pathname) ?? pageFor(site, forAnyone);
  return respond(request, response);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpServerOptions,
) {
  const { log, policy } = options;
  const requestId = randomUUID();
  const begin = performance.now();
  cleanHeaders(request, options, requestId);
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  for (const [name, value] of Object.entries(securityHeaders(policy, path)))
    response.setHeader(name, value);
  response.setHeader("x-request-id", requestId);
  // Next takes the nonce for its scripts from the policy in the request's header.
  request.headers["content-security-policy"] = String(
    response.getHeader("content-security-policy"),
  );
  delete request.headers["content-security-policy-report-only"];
  // Never the query: what is asked is nobody's business.
  const about = { requestId, method: request.method, path };
  response.once("close", () => {
    const ms = performance.now() - begin;
    const address =
      options.logsAddresses === false ? {} : { address: request.headers["x-forwarded-for"] };
    const method = request.method ?? "";
    const route = options.routeOf?.(path) ?? "other";
    countRequest({ method, route, status: response.statusCode, seconds: ms / 1000 });
    log.info({ ...about, status: response.statusCode, ms: Math.round(ms), ...address }, "request");
  });
  const database = () => {
    const site = options.site();
    return typeof site === "string" ? null : site.database;
  };
  const standIn = () => sendStandIn(response, DATABASE_AWAY, path);
  const failure = holdFailure(
    response,
    async () => (await database()?.wasAway()) ?? false,
    standIn,
  );
  let isGivenUp = () => false;
  if (mayBeGivenUp(request, path) && !policy.development) {
    isGivenUp = limitPatience(response, {
      answerWithinMs: options.answerWithinMs ?? ANSWER_WITHIN_MS,
      isAway: async () => (await database()?.isAway()) ?? false,
      onAway: () => failure.replace(standIn),
      onLate: () => {
        log.error(about, "no answer in time");
        if (response.headersSent) response.destroy();
        else failure.replace(() => sendPlain(response, 503, "This took too long."));
      },
    });
  }
  try {
    await route(request, response, options);
  } catch (error) {
    // It was answered otherwise; nobody waits for what comes of it.
    if (isGivenUp()) return;
    log.error({ ...about, err: error }, "request failed");
    if (response.headersSent) response.destroy();
    else sendPlain(response, 500, `Something went wrong here (request ${requestId}).`);
  }
}

/** The server in front of everything: limits, headers, health, and the way to the rest. */
export function createHttpServer(options: HttpServerOptions): Server {
  const server = createServer({
    headersTimeout: HEADERS_WITHIN_MS,
    requestTimeout: REQUEST_WITHIN_MS,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
  });
  server.on("request", (request, response) => void answer(request, response, options));
  server.on("connect", (_request, socket: Duplex) => {
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  return server;
}

/** Listens. Throws a StartError where the address cannot be had. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((error: unknown) => {
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} is taken on ${host}. Stop what uses it, or set PORT to another.`,
      EACCES: `Port ${port} needs rights that this account does not have. Set PORT to 1024 or more.`,
      EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
      ENOTFOUND: `HOST ${host} is no name that leads to an address.`,
    };
    const reason = reasons[errorCode(error) ?? ""];
    throw reason ? new StartError(reason) : error;
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${actual}`;
}
