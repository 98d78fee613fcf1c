import type { ServerResponse } from "node:http";

/** What is public by nature, with the methods by which it is asked: never what a cookie opens. */
const PUBLIC: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/graphql$/, "GET, HEAD, POST"],
  [/^\/mcp$/, "POST"],
  [/^\/data\/(?:archive\/)?[^/]+$/, "GET, HEAD"],
  [
    /^(?:\/(?:titles|sources|countries)\/[^/]+|\/steps\/[^/]+\/[^/]+|\/docs\/api)?\/changes\.(?:atom|json)$/,
    "GET, HEAD",
  ],
  [/^\/(?:oembed|pictures\/[^/]+|data\.json|llms\.txt|schema\.graphql|sitemap\.xml)$/, "GET, HEAD"],
];

/** What a question is asked with. By name: browsers differ in whether "*" means a token too. */
const HEADERS =
  "accept, apollo-require-preflight, content-type, if-modified-since, if-none-match, mcp-protocol-version";

/** How long a browser may remember that it may ask, in seconds. */
const REMEMBERED_S = 86_400;

/** The methods by which pages of any site may ask an address; null where they may not. */
export function methodsForAnyone(pathname: string): string | null {
  return PUBLIC.find(([pattern]) => pattern.test(pathname))?.[1] ?? null;
}

/**
 * Lets pages of any site read the answer. Without credentials: a browser shows them nothing that it
 * was answered to somebody's cookie, and a token is no header that it sends for them.
 */
export function letAnyoneRead(response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "*");
}

/** Answers a browser that asks whether it may ask. */
export function answerPreflight(response: ServerResponse, methods: string): void {
  response.writeHead(204, {
    allow: `${methods}, OPTIONS`,
    "access-control-allow-methods": methods,
    "access-control-allow-headers": HEADERS,
    "access-control-max-age": String(REMEMBERED_S),
  });
  response.end();
}
