import type { HttpServerOptions } from "@/server/http/http-server";
import { type FakeSite, fakeSite, serve } from "../support/fake-site";

let site: FakeSite;
beforeEach(() => {
  site = fakeSite();
});
const start = (options: Partial<HttpServerOptions> = {}) => serve({ ...site.options, ...options });

it("gives each answer a nonce and an id of its own, which the page is told", async () => {
  const origin = await start();
  const answers = [await fetch(origin), await fetch(origin)];
  const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
  const ids = answers.map(({ headers }) => headers.get("x-request-id"));
  expect(new Set(policies).size).toBe(2);
  expect(new Set(ids).size).toBe(2);
  expect(site.seen.map(({ policy }) => policy)).toEqual(policies);
  expect(site.seen.map(({ requestId }) => requestId)).toEqual(ids);
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

it("lets any site frame what is made for it, which runs nothing, and no other page by its name", async () => {
  const origin = await start();
  const headersOf = async (path: string) => (await fetch(origin + path)).headers;
  const embedded = await headersOf("/embed/path?country=IN");
  expect(embedded.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
  );
  expect(embedded.get("x-frame-options")).toBeNull();
  const picture = await headersOf("/pictures/path.svg");
  expect(picture.get("content-security-policy")).toMatch(/^default-src 'none';.*ancestors 'none'$/);
  for (const path of [
    "/embed",
    "/embed/",
    "/embed/path/",
    "/embed/path/more",
    "/embed/..%2fadmin",
    "/embed/%2e%2e/admin",
    "/Embed/path",
    "/x/embed/path",
    "//embed/path",
    "/admin?/embed/path",
    "/embed/PATH",
  ]) {
    const headers = await headersOf(path);
    expect([path, headers.get("x-frame-options")]).toEqual([path, "DENY"]);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  }
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
  expect(JSON.stringify(site.seen)).not.toMatch(/forged|198\.51|evil/);
  expect(site.seen[0]?.forwardedFor).toBe("127.0.0.1");
});

it("takes a client's address from a proxy that it trusts", async () => {
  const origin = await start({ trustedProxies: ["127.0.0.1"] });
  await fetch(origin, { headers: { "x-forwarded-for": "198.51.100.1" } });
  expect(site.seen[0]?.forwardedFor).toBe("198.51.100.1");
});
