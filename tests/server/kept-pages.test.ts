import type { IncomingMessage } from "node:http";
import type { EvidenceNow } from "@/prisma/version-watch";
import type { Endpoint } from "@/server/http/http-server";
import { KeptPages } from "@/server/http/kept-pages";
import { fakeSite, serve } from "../support/fake-site";

/** What a test moves while the server runs. */
interface State {
  version: EvidenceNow | null;
  now: Date;
  status: number;
  headers: Record<string, string>;
  /** A page is answered when it is told to. */
  ready: Promise<void>;
}

const NOON = new Date("2026-03-01T12:00:00.000Z");
const revision = (id: number) => ({ id, at: NOON, actor: "a", reason: "b" });
const at = (id: number, moment = NOON): EvidenceNow => ({ revision: revision(id), moment });
const LONG = "Pay of a title, and who says so. ".repeat(100);

/** A server that keeps the pages of a renderer, and what was rendered. */
async function keeping() {
  const rendered: string[] = [];
  const seen: IncomingMessage["headers"][] = [];
  const state: State = {
    version: at(1),
    now: NOON,
    status: 200,
    headers: {},
    ready: Promise.resolve(),
  };
  const render: Endpoint = async ({ url = "", headers }, response) => {
    rendered.push(url);
    seen.push(headers);
    await state.ready;
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    for (const [name, value] of Object.entries(state.headers)) response.setHeader(name, value);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("link", `</a.css>; rel=preload; nonce="${nonce}"`);
    response.statusCode = state.status;
    response.flushHeaders();
    response.write(`<p>${LONG}</p><script nonce="${nonce}">f("${nonce}", ${rendered.length})`);
    response.end("</script><script>stray()</script>");
  };
  const pages = new KeptPages({
    render,
    versionAtHand: () => state.version,
    clock: () => state.now,
    host: "127.0.0.1:1",
  });
  const site = fakeSite();
  const origin = await serve({
    ...site.options,
    site: () => ({ ...site, answerPage: pages.answer }),
  });
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const answer = await fetch(origin + path, { method, headers, redirect: "manual" });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { state, rendered, seen, ask };
}

it("renders a page once for a version of the evidence, and anew for the next", async () => {
  const { state, rendered, ask } = await keeping();
  const first = await ask("/titles/a?country=IN");
  const again = await ask("/titles/a?country=IN");
  expect(again.text).toBe(first.text);
  expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(rendered).toEqual(["/titles/a?country=IN"]);
  state.version = at(2);
  expect((await ask("/titles/a?country=IN")).text).not.toBe(first.text);
  expect(rendered.length).toBe(2);
});

it("keeps the page of the search, and not what is typed into it", async () => {
  const { rendered, ask } = await keeping();
  for (const path of ["/search", "/search?q=a", "/search?q=a", "/search"]) await ask(path);
  expect(rendered).toEqual(["/search", "/search?q=a", "/search?q=a"]);
});

it("takes what is written in two ways for one address", async () => {
  const { rendered, ask } = await keeping();
  await ask("/compare?titles=a,b");
  await ask("/compare?titles=a%2Cb");
  expect(rendered).toEqual(["/compare?titles=a,b"]);
});

it("tells addresses, parts of pages and hours apart", async () => {
  const { state, rendered, ask } = await keeping();
  await ask("/");
  await ask("/?country=US");
  await ask("/", { rsc: "1" });
  await ask("/", { rsc: "1", "next-router-prefetch": "1" });
  await ask("/?_rsc=abc", { rsc: "1" });
  expect(rendered.length).toBe(4);
  state.version = at(1, new Date("2026-03-01T13:00:00.000Z"));
  await ask("/");
  expect(rendered.length).toBe(5);
});

it("takes in the country that a reader chose last, and nothing else of a cookie", async () => {
  const { rendered, seen, ask } = await keeping();
  const plain = await ask("/");
  const chosen = await ask("/", { cookie: "stepwise_session=a; country=US; b=c" });
  await ask("/", { cookie: "country=US" });
  await ask("/", { cookie: "country=<b>" });
  expect(rendered.length).toBe(2);
  expect(seen[1]?.cookie).toBe("country=US");
  const written = await ask("/?country=IN", { cookie: "country=US" });
  expect(seen[2]?.cookie).toBeUndefined();
  const vary = [plain, chosen, written].map(({ headers }) => headers.get("vary"));
  expect(vary).toEqual(["accept-encoding, cookie", "accept-encoding, cookie", "accept-encoding"]);
});

it("renders once for all who ask meanwhile", async () => {
  const { state, rendered, ask } = await keeping();
  let go: () => void = () => undefined;
  state.ready = new Promise((resolve) => {
    go = resolve;
  });
  const asking = [ask("/"), ask("/"), ask("/", {}, "HEAD")];
  await ask("/data/steps.csv", {}, "OPTIONS");
  go();
  const [one, two, head] = await Promise.all(asking);
  expect([one?.text === two?.text, head?.text, rendered]).toEqual([true, "", ["/"]]);
});

it("says that a page still stands to whoever holds it, with the policy that it runs under", async () => {
  const { rendered, ask } = await keeping();
  const { headers } = await ask("/", { "accept-encoding": "gzip" });
  expect(headers.get("cache-control")).toBe("public, no-cache");
  const held = await ask("/", {
    "if-none-match": headers.get("etag") ?? "",
    "accept-encoding": "gzip",
  });
  expect([held.status, held.text, rendered.length]).toEqual([304, "", 1]);
  for (const name of ["etag", "cache-control", "content-security-policy", "vary"]) {
    expect(`${name}: ${held.headers.get(name)}`).toBe(`${name}: ${headers.get(name)}`);
  }
});

it("lets those scripts run that bore the nonce, and holds no nonce any more", async () => {
  const { seen, ask } = await keeping();
  const { text, headers } = await ask("/");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(1);
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]{44}';/);
  const nonce = /'nonce-([^']+)'/.exec(String(seen[0]?.["content-security-policy"]))?.[1] ?? "?";
  expect(text + policy + headers.get("link")).not.toContain(nonce);
  expect(headers.get("link")).toBe("</a.css>; rel=preload");
  expect(text).toContain('<script>f("", 1)</script>');
});

it("renders for nobody in particular", async () => {
  const { seen, ask } = await keeping();
  await ask("/", {
    cookie: "stepwise_session=a",
    "user-agent": "Mozilla",
    "x-forwarded-host": "b",
  });
  expect(Object.keys(seen[0] ?? {}).sort()).toEqual([
    "content-security-policy",
    "host",
    "user-agent",
    "x-request-id",
  ]);
  expect(seen[0]).toMatchObject({ host: "127.0.0.1:1", "user-agent": "Stepwise" });
});

it("tells readers apart by the country that they chose last alone, and only where the address names none", async () => {
  const { rendered, seen, ask } = await keeping();
  const chosen = (country: string) => ({ cookie: `stepwise_session=a; country=${country}` });
  const [none, us] = [await ask("/"), await ask("/", chosen("US"))];
  expect(us.text).not.toBe(none.text);
  expect((await ask("/", { cookie: "country=US" })).text).toBe(us.text);
  expect((await ask("/", chosen("nowhere"))).text).toBe(none.text);
  expect(seen.map(({ cookie }) => cookie)).toEqual([undefined, "country=US"]);
  expect(us.headers.get("vary")).toMatch(/\bcookie$/);
  const named = await ask("/?country=IN", chosen("US"));
  expect((await ask("/?country=IN", chosen("GB"))).text).toBe(named.text);
  expect(named.headers.get("vary") ?? "").not.toContain("cookie");
  expect(rendered).toEqual(["/", "/", "/?country=IN"]);
});

describe("is rendered each time", () => {
  it.each(["/admin", "/admin/people", "/graphql", "/data/steps.csv", "/sitemap.xml"])(
    "%s",
    async (path) => {
      const { rendered, ask } = await keeping();
      await ask(path);
      expect((await ask(path)).headers.get("etag")).toBeNull();
      expect(rendered.length).toBe(2);
    },
  );

  it("what names a moment that has not come yet, while that is so", async () => {
    const { state, rendered, ask } = await keeping();
    for (const asked of [1, 2]) {
      await ask("/?asOf=2026-03-02T00:00:00Z");
      expect(rendered.length).toBe(asked);
    }
    state.now = new Date("2026-03-03T00:00:00.000Z");
    await ask("/?asOf=2026-03-02T00:00:00Z");
    await ask("/?asOf=2026-03-02T00:00:00Z");
    expect(rendered.length).toBe(3);
  });

  it.each([
    ["what is not there", 404, {}],
    ["what leads elsewhere", 307, { location: "/b" }],
    ["what failed", 500, {}],
    ["what sets a cookie", 200, { "set-cookie": "a=b" }],
  ])("%s", async (_what, status, headers) => {
    const { state, rendered, ask } = await keeping();
    Object.assign(state, { status, headers });
    await ask("/a");
    const again = await ask("/a");
    expect([again.status, again.headers.get("etag"), rendered.length]).toEqual([status, null, 2]);
    expect(again.headers.get("location")).toBe(status === 307 ? "/b" : null);
  });

  it("everything while the version is not known", async () => {
    const { state, rendered, ask } = await keeping();
    state.version = null;
    await ask("/");
    await ask("/");
    expect(rendered.length).toBe(2);
  });
});

it("tells a failure to all who wait, and tries again for the next", async () => {
  const { state, rendered, ask } = await keeping();
  state.ready = Promise.reject(new Error("no evidence"));
  state.ready.catch(() => undefined);
  expect((await ask("/")).status).toBe(500);
  state.ready = Promise.resolve();
  expect((await ask("/")).status).toBe(200);
  expect(rendered.length).toBe(2);
});

it("compresses as a client likes it", async () => {
  const { ask } = await keeping();
  const plain = await ask("/", { "accept-encoding": "identity" });
  const coded = await ask("/", { "accept-encoding": "gzip" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(coded.headers.get("content-encoding")).toBe("gzip");
  expect(coded.text).toBe(plain.text);
  expect(Number(coded.headers.get("content-length"))).toBeLessThan(1_000);
});
