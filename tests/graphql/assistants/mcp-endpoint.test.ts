import { request as plainRequest } from "node:http";
import { testDatabase } from "../../support/database";
import { type Api, apiOn, testApi } from "../api";
import { assistant, call, serveTools } from "./mcp-site";

let api: Api;
let address: string;
beforeAll(async () => {
  api = await testApi();
  address = await serveTools(api);
});

const HEADERS = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
  "mcp-protocol-version": "2025-06-18",
};
const LIST = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const CALL = {
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "title_pay", arguments: { title: "data-scientist" } },
};

const send = (body: unknown, headers: Record<string, string> = {}, at = address) =>
  fetch(at, {
    method: "POST",
    headers: { ...HEADERS, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** As a browser sends it that was led here by another name: fetch lets nobody choose the host. */
function sendAs(host: string, origin: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...HEADERS, host, origin };
    const asking = plainRequest(address, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.once("error", reject);
    asking.end(JSON.stringify(LIST));
  });
}

it("answers each message for itself, in JSON, without a session", async () => {
  const answered = await send(LIST);
  expect(answered.status).toBe(200);
  expect(answered.headers.get("content-type")).toContain("application/json");
  expect(answered.headers.get("mcp-session-id")).toBeNull();
  expect(answered.headers.get("cache-control")).toBe("no-store");
  expect((await answered.json()).result.tools).toHaveLength(8);
  const told = await send({ jsonrpc: "2.0", method: "notifications/initialized" });
  expect([told.status, await told.text()]).toEqual([202, ""]);
});

it.each(["GET", "DELETE", "PUT"])("refuses %s and says what it takes", async (method) => {
  const refused = await fetch(address, { method, headers: { accept: "text/event-stream" } });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST"]);
  expect((await refused.json()).error.data).toMatchObject({ code: "METHOD_NOT_ALLOWED" });
});

it("leads somebody who opens it in a browser to the guide", async () => {
  const { status, headers } = await fetch(address, {
    headers: { accept: "text/html,*/*;q=0.8" },
    redirect: "manual",
  });
  expect([status, headers.get("location")]).toEqual([303, "/docs/api#assistants"]);
});

it.each([
  ["no JSON", "{", 400],
  ["several messages at once", [LIST, LIST], 400],
  ["too much", `{"a":"${"x".repeat(1_100_000)}"}`, 413],
  ["brackets without end", "[".repeat(100), 400],
  ["nothing of the protocol", { a: 1 }, 400],
])("refuses %s, in the words of the protocol", async (_what, body, status) => {
  const refused = await send(body);
  expect(refused.status).toBe(status);
  const { jsonrpc, error } = await refused.json();
  expect([jsonrpc, typeof error.code, typeof error.message]).toEqual(["2.0", "number", "string"]);
});

it("refuses another type than JSON", async () => {
  expect((await send(LIST, { "content-type": "text/plain" })).status).toBe(415);
});

describe("a page", () => {
  const host = () => new URL(address).host;

  it.each([
    ["of another site", () => [host(), "https://other.example"], 200],
    ["of no site that is told", () => [host(), "null"], 200],
    ["of this machine", () => [host(), `http://${host()}`], 200],
    ["of localhost", () => ["localhost:3000", "http://localhost:3000"], 200],
    ["that has the name of its site lead here", () => ["evil.example", "http://evil.example"], 403],
    ["of a scheme that is none of the web", () => [host(), "chrome-extension://abc"], 403],
    ["whose origin cannot be read", () => [host(), "x"], 403],
  ])("%s: %#", async (_what, of, status) => {
    const [name = "", origin = ""] = of();
    expect(await sendAs(name, origin)).toBe(status);
  });

  it("is answered as nobody, whatever it sends along", async () => {
    const viewer = JSON.stringify({ accountId: "a", name: "A", permissions: [] });
    const given = { title: "data-scientist", asOf: new Date().toISOString() };
    const question = { ...CALL, params: { name: "title_pay", arguments: given } };
    const [own, other] = [
      await send(question, {
        cookie: "a=b",
        authorization: "Bearer x",
        "x-fixture-viewer": viewer,
      }),
      await send(question),
    ];
    expect(await own.json()).toEqual(await other.json());
    expect(own.headers.get("set-cookie")).toBeNull();
  });
});

it("writes into the log which tool was called and what it cost, and nothing of what was asked", async () => {
  await send({ ...CALL, params: { name: "title_pay", arguments: { title: "canary-title" } } });
  const { operation, cost, status, cache } = api.questions.at(-1) ?? {};
  expect([operation, cost, status, cache]).toEqual([
    "mcp tools/call title_pay",
    expect.any(Number),
    200,
    "none",
  ]);
  await send(CALL);
  expect(api.questions.at(-1)?.cost).toBeGreaterThan(2);
  expect(JSON.stringify(api.questions)).not.toContain("canary-title");
});

describe("a budget", () => {
  const limited = async (rateLimit: number) => {
    const small = await apiOn(await testDatabase(), undefined, [], rateLimit);
    return { small, at: await serveTools(small) };
  };

  it("is one with that of GraphQL, and said by every answer", async () => {
    const { small, at } = await limited(1_000);
    // Time stands still, so that nothing comes back.
    const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now());
    const leftOf = ({ headers }: Response) =>
      Number(/;r=(\d+);/.exec(headers.get("ratelimit") ?? "")?.[1]);
    expect(leftOf(await send(LIST, {}, at))).toBe(999);
    const before = 999;
    const asked = await send(CALL, {}, at);
    const cost = Number(small.questions.at(-1)?.cost);
    expect(cost).toBeGreaterThan(2);
    expect(leftOf(asked)).toBe(before - 1 - cost);
    expect(leftOf(await send("{", {}, at))).toBe(before - 2 - cost);
    expect(small.service.rate.left("127.0.0.1")?.remaining).toBe(before - 2 - cost);
    clock.mockRestore();
  });

  it("ends a message with 429 and when to ask again, and a tool with the same words", async () => {
    const { small, at } = await limited(50);
    const client = await assistant(at);
    const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now());
    // Enough for the message, and not for what it asks.
    small.service.rate.take("127.0.0.1", 40);
    const { isError, text } = await call(client, "title_pay", { title: "data-scientist" });
    expect([isError, text]).toEqual([
      true,
      expect.stringMatching(/Ask again in \d+ seconds\. \(RATE_LIMITED\)$/),
    ]);
    small.service.rate.take("127.0.0.1", small.service.rate.left("127.0.0.1")?.remaining ?? 0);
    const refused = await send(LIST, {}, at);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit")).toMatch(/^"address";r=0;t=\d+$/);
    expect((await refused.json()).error.data).toMatchObject({ code: "RATE_LIMITED" });
    clock.mockRestore();
  });
});
