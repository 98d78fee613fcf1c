import {
  createHttpServer,
  type Endpoint,
  type HttpServerOptions,
  listen,
} from "@/server/http/http-server";
import { eventually } from "../support/eventually";
import { type FakeSite, fakeSite, sendRaw, serve } from "../support/fake-site";

let site: FakeSite;
beforeEach(() => {
  site = fakeSite();
});
const start = (options: Partial<HttpServerOptions> = {}) => serve({ ...site.options, ...options });

it("hands pages and questions on", async () => {
  const origin = await start();
  expect(await (await fetch(`${origin}/`)).text()).toBe("page");
  expect(await (await fetch(`${origin}/api/graphql?query={a}`)).text()).toBe("graphql");
  expect(await (await fetch(`${origin}/api/graphqlx`)).text()).toBe("page");
});

it("leaves questions to the pages' server where that reloads them", async () => {
  const origin = await start({ site: () => ({ ...site, endpoint: () => null }) });
  expect(await (await fetch(`${origin}/api/graphql`)).text()).toBe("page");
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
    expect(await sendRaw(await start(), text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(site.seen).toEqual([]);
  });

  it("not an offer to go on in HTTP/2, which it may ignore", async () => {
    const offer = "GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n";
    expect(await sendRaw(await start(), offer)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

it("says nothing of a failure but the id under which it is logged", async () => {
  const answer = await fetch(`${await start()}/fail?token=abc`);
  const id = answer.headers.get("x-request-id");
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe(`Something went wrong here (request ${id}).\n`);
  const [line = ""] = site.logLines.filter((text) => text.includes("request failed"));
  expect(JSON.parse(line)).toMatchObject({ requestId: id, path: "/fail", level: 50 });
  expect(site.logLines.join("")).not.toContain("token");
});

it("logs a line for each request", async () => {
  await (await fetch(`${await start()}/sources?q=1`)).text();
  await eventually("the line of the log", () => site.logLines.length > 0);
  expect(site.logLines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ method: "GET", path: "/sources", status: 200, address: "127.0.0.1" }),
  ]);
});

it("names no client's address in the log where that is not wanted", async () => {
  await (await fetch(`${await start({ logsAddresses: false })}/sources`)).text();
  await eventually("the line of the log", () => site.logLines.length > 0);
  expect(JSON.parse(site.logLines[0] ?? "")).toMatchObject({ path: "/sources", status: 200 });
  expect(site.logLines.join("")).not.toContain("127.0.0.1");
});

describe("an answer that takes long", () => {
  /** A site that answers when it is told to, and then as if nothing had happened. */
  const startSlow = async () => {
    let go: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow: Endpoint = async (_request, response) => {
      await told;
      response.writeHead(200, { "content-type": "text/plain" });
      response.end("done");
    };
    const slowSite = { ...site, answerPage: slow, endpoint: () => slow };
    return { origin: await start({ answerWithinMs: 50, site: () => slowSite }), go };
  };
  const errors = () => site.logLines.map((line) => JSON.parse(line)).filter(({ err }) => err);

  it("is given up where it changes nothing, and leaves no fault in the log when it comes", async () => {
    const { origin, go } = await startSlow();
    const answer = await fetch(`${origin}/path`);
    expect([answer.status, await answer.text()]).toEqual([503, "This took too long.\n"]);
    go();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors()).toEqual([]);
  });

  it("is waited for where something may have been changed", async () => {
    const { origin, go } = await startSlow();
    const asking = fetch(`${origin}/api/graphql`, { method: "POST", body: "{}" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    go();
    const answer = await asking;
    expect([answer.status, await answer.text()]).toEqual([200, "done"]);
    expect(errors()).toEqual([]);
  });
});

describe("listening", () => {
  it("says in one line that a port is taken", async () => {
    const { port } = new URL(await start());
    const refused = listen(createHttpServer(site.options), Number(port), "127.0.0.1");
    await expect(refused).rejects.toThrow(/^Port \d+ is taken on 127\.0\.0\.1\..+$/);
  });

  it("says in one line that an address is not this machine's", async () => {
    const refused = listen(createHttpServer(site.options), 0, "192.0.2.1");
    await expect(refused).rejects.toThrow(/^HOST 192\.0\.2\.1 is no address.+$/);
  });
});
