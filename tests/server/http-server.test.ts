import { once } from "node:events";
import { request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { pino } from "pino";
import { createHttpServer, type HttpServerOptions, listen, type Site } from "@/server/http-server";
import { toRequest } from "@/server/request-adapter";
import { atEndOfFile } from "../support/end-of-file";

interface Seen {
  readonly policy: string | undefined;
  readonly requestId: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly forwardedHost: string | undefined;
}

let seen: Seen[] = [];
const logLines: string[] = [];
const log = pino({ base: null }, { write: (line: string) => void logLines.push(line) });

const site: Site = {
  answerPage: async ({ headers, url }, response) => {
    if (url === "/fail") throw new Error("a secret of ours");
    seen.push({
      policy: String(headers["content-security-policy"]),
      requestId: String(headers["x-request-id"]),
      forwardedFor: String(headers["x-forwarded-for"]),
      forwardedHost: headers["x-forwarded-host"] as string | undefined,
    });
    response.end("page");
  },
  answerGraphQL: async (_request, response) => void response.end("graphql"),
  problem: async () => null,
};

async function start(options: Partial<HttpServerOptions> = {}): Promise<string> {
  const server = createHttpServer({
    log,
    policy: { development: false, https: false },
    trustedProxies: [],
    site: () => site,
    ...options,
  });
  const origin = await listen(server, 0, "127.0.0.1");
  atEndOfFile(async () => {
    server.closeAllConnections();
    server.close();
  });
  return origin;
}

/** Sends bytes as they are and reads until the server closes, or for half a second. */
async function raw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => undefined);
  socket.write(text);
  await Promise.race([once(socket, "close"), new Promise((resolve) => setTimeout(resolve, 500))]);
  socket.destroy();
  return answer;
}

beforeEach(() => {
  seen = [];
  logLines.length = 0;
});

it("hands pages and questions on", async () => {
  const origin = await start();
  expect(await (await fetch(`${origin}/`)).text()).toBe("page");
  expect(await (await fetch(`${origin}/api/graphql?query={a}`)).text()).toBe("graphql");
  expect(await (await fetch(`${origin}/api/graphqlx`)).text()).toBe("page");
});

it("leaves questions to the pages' server where that reloads them", async () => {
  const origin = await start({ site: () => ({ ...site, answerGraphQL: null }) });
  expect(await (await fetch(`${origin}/api/graphql`)).text()).toBe("page");
});

it("gives each answer a nonce and an id of its own, which the page is told", async () => {
  const origin = await start();
  const answers = [await fetch(origin), await fetch(origin)];
  const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
  const ids = answers.map(({ headers }) => headers.get("x-request-id"));
  expect(new Set(policies).size).toBe(2);
  expect(new Set(ids).size).toBe(2);
  expect(seen.map(({ policy }) => policy)).toEqual(policies);
  expect(seen.map(({ requestId }) => requestId)).toEqual(ids);
});

it("allows scripts with the nonce and nothing of other origins", async () => {
  const { headers } = await fetch(await start());
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'(;|$)/);
  expect(policy).not.toMatch(/unsafe-eval|\*|https?:|script-src[^;]*unsafe-inline/);
  for (const part of [
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  expect(headers.get("strict-transport-security")).toBeNull();
  expect(headers.get("x-powered-by")).toBeNull();
});

it("asks for https where the site is published over it", async () => {
  const { headers } = await fetch(await start({ policy: { development: false, https: true } }));
  expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{7,}/);
});

it("believes no header of a client that only we or a proxy may set", async () => {
  const origin = await start();
  await fetch(origin, {
    headers: {
      "content-security-policy": "script-src 'nonce-forged'",
      "x-request-id": "forged",
      "x-forwarded-for": "198.51.100.1",
      "x-forwarded-host": "evil.example",
    },
  });
  expect(JSON.stringify(seen)).not.toMatch(/forged|198\.51|evil/);
  expect(seen[0]?.forwardedFor).toBe("127.0.0.1");
});

it("takes a client's address from a proxy that it trusts", async () => {
  const origin = await start({ trustedProxies: ["127.0.0.1"] });
  await fetch(origin, { headers: { "x-forwarded-for": "198.51.100.1" } });
  expect(seen[0]?.forwardedFor).toBe("198.51.100.1");
});

describe("health", () => {
  it.each([
    ["/api/health/live", 200, { status: "live" }],
    ["/api/health/ready", 200, { status: "ready" }],
    ["/api/health/ready?x=1", 200, { status: "ready" }],
    ["/api/health", 404, { status: "not found" }],
    ["/api/health/other", 404, { status: "not found" }],
  ])("%s answers %d", async (path, status, body) => {
    const answer = await fetch((await start()) + path);
    expect([answer.status, await answer.json()]).toEqual([status, body]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("is live and not ready while the site starts", async () => {
    const origin = await start({ site: () => "it is starting" });
    expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
    const ready = await fetch(`${origin}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "not ready", reason: "it is starting" },
    ]);
    const page = await fetch(origin);
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "1"]);
  });

  it("is not ready where the database does not answer", async () => {
    const origin = await start({ site: () => ({ ...site, problem: async () => "no database" }) });
    expect((await fetch(`${origin}/api/health/ready`)).status).toBe(503);
  });

  it("takes no POST", async () => {
    const answer = await fetch(`${await start()}/api/health/live`, { method: "POST" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("refuses", () => {
  it.each([
    ["TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    ["CONNECT", "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405],
    [
      "a web socket",
      "GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
      400,
    ],
    ["another host's address", "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["an address without a path", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
    ],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["headers without end", `GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ])("%s", async (_what, text, status) => {
    expect(await raw(await start(), text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(seen).toEqual([]);
  });

  it("not an offer to go on in HTTP/2, which it may ignore", async () => {
    const offer = "GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n";
    expect(await raw(await start(), offer)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

it("says nothing of a failure but the id under which it is logged", async () => {
  const answer = await fetch(`${await start()}/fail?token=abc`);
  const id = answer.headers.get("x-request-id");
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe(`Something went wrong here (request ${id}).\n`);
  const [line = ""] = logLines.filter((text) => text.includes("request failed"));
  expect(JSON.parse(line)).toMatchObject({ requestId: id, path: "/fail", level: 50 });
  expect(logLines.join("")).not.toContain("token");
});

it("logs a line for each request", async () => {
  await (await fetch(`${await start()}/sources?q=1`)).text();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(logLines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ method: "GET", path: "/sources", status: 200, address: "127.0.0.1" }),
  ]);
});

describe("listening", () => {
  it("says in one line that a port is taken", async () => {
    const port = Number(new URL(await start()).port);
    const server = createHttpServer({
      log,
      policy: { development: false, https: false },
      trustedProxies: [],
      site: () => site,
    });
    await expect(listen(server, port, "127.0.0.1")).rejects.toThrow(
      /^Port \d+ is taken on 127\.0\.0\.1\..+$/,
    );
  });

  it("says in one line that an address is not this machine's", async () => {
    const server = createHttpServer({
      log,
      policy: { development: false, https: false },
      trustedProxies: [],
      site: () => site,
    });
    await expect(listen(server, 0, "192.0.2.1")).rejects.toThrow(
      /^HOST 192\.0\.2\.1 is no address.+$/,
    );
  });
});

describe("the platform's Request", () => {
  it("has the body as it was sent, and is answered though the body is not read to its end", async () => {
    const lengths: number[] = [];
    const origin = await start({
      site: () => ({
        ...site,
        answerGraphQL: async (incoming, response) => {
          const url = new URL(incoming.url ?? "/", "http://x");
          const request = toRequest(incoming, url, new AbortController().signal);
          let length = 0;
          for await (const chunk of request.body ?? []) {
            length += chunk.length;
            if (length > 100_000) break;
          }
          lengths.push(length);
          response.statusCode = length > 100_000 ? 413 : 200;
          response.end("done");
          incoming.resume();
        },
      }),
    });
    const { port } = new URL(origin) as unknown as AddressInfo;
    for (const size of [5, 3_000_000]) {
      const sent = send({ port, method: "POST", path: "/api/graphql" });
      sent.end(Buffer.alloc(size, "a"));
      const [answer] = await once(sent, "response");
      expect(answer.statusCode).toBe(size > 100_000 ? 413 : 200);
      answer.resume();
      await once(answer, "end");
    }
    expect(lengths[0]).toBe(5);
  });
});
