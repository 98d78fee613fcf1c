import type { Endpoint, Site } from "@/server/http/http-server";
import { type FakeSite, fakeSite, sendRaw, serve } from "../support/fake-site";

let site: FakeSite;
beforeEach(() => {
  site = fakeSite();
});

const AWAY: Site["database"] = { isAway: async () => true, wasAway: async () => true };
const serveWith = (parts: Partial<Site>) =>
  serve({ ...site.options, site: () => ({ ...site, ...parts }) });

describe("an address that cannot be read", () => {
  it.each(["/salaries/%E0%A4%A", "/%", "/titles/%FF", "/salaries/a%00b", "/%zz"])(
    "%s is answered with a page and 400",
    async (address) => {
      const answer = await sendRaw(
        await serveWith({}),
        `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toMatch(/content-type: text\/html/i);
      expect(site.seen).toEqual([]);
    },
  );

  it("is told to programs as JSON", async () => {
    const answer = await fetch(`${await serveWith({})}/api/%E0%A4%A`);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    ]);
  });

  it("is not one whose text is of any script", async () => {
    expect((await fetch(`${await serveWith({})}/titles/%E0%A4%95`)).status).toBe(200);
  });
});

describe("while the database is away", () => {
  it.each([
    ["/titles/x", "text/html"],
    ["/embed/path", "text/html"],
    ["/data/pay.csv", "text/plain"],
    ["/changes.atom", "text/plain"],
    ["/api/graphql", "application/json"],
    ["/mcp", "application/json"],
  ])("%s answers 503 as %s, and nothing else is asked", async (address, type) => {
    const answer = await fetch((await serveWith({ database: AWAY })) + address);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(answer.headers.get("content-type")).toContain(type);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(site.seen).toEqual([]);
  });

  it("the page has no script and no style in it, and its style sheet is answered", async () => {
    const origin = await serveWith({ database: AWAY });
    const answer = await fetch(`${origin}/`);
    const text = await answer.text();
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=/);
    expect(answer.headers.get("content-security-policy")).toContain("style-src 'self'");
    const [, sheet = ""] = /<link rel="stylesheet" href="([^"]+)">/.exec(text) ?? [];
    const style = await fetch(origin + sheet);
    expect([style.status, style.headers.get("content-type")]).toEqual([
      200,
      "text/css; charset=utf-8",
    ]);
  });

  it("what needs none is answered", async () => {
    const origin = await serveWith({ database: AWAY });
    expect(await (await fetch(`${origin}/_next/static/a.js`)).text()).toBe("page");
    expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
  });
});

describe("an answer of 500", () => {
  const failing: Endpoint = async (_request, response) => {
    response.setHeader("set-cookie", "a=b");
    response.setHeader("x-of-failure", "1");
    response.writeHead(500, { "content-type": "text/html" });
    response.write("half ");
    response.end("a page");
  };
  const bare: Endpoint = async (_request, response) => {
    response.statusCode = 500;
    response.end("half a page");
  };

  it.each([
    ["with a head", failing],
    ["without a head", bare],
  ])("%s is 503 where the database was away", async (_what, answerPage) => {
    const database = { isAway: async () => false, wasAway: async () => true };
    const answer = await fetch(`${await serveWith({ answerPage, database })}/titles`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("x-of-failure")).toBeNull();
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
  });

  it.each([
    ["with a head", failing, "half a page"],
    ["without a head", bare, "half a page"],
  ])("%s stays what it is where the database was there", async (_what, answerPage, text) => {
    const answer = await fetch(`${await serveWith({ answerPage })}/titles`);
    expect([answer.status, await answer.text()]).toEqual([500, text]);
  });
});

describe("a request that waits", () => {
  /** Answers only once it was told to. */
  const waiting = () => {
    let go: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      go = resolve;
    });
    const answerPage: Endpoint = async (_request, response) => {
      await told;
      response.setHeader("x-late", "1");
      response.writeHead(200);
      response.end("late");
    };
    return { go, answerPage };
  };
  /** There when the request comes, and away from then on. */
  const leaving = (): Site["database"] => {
    let asked = 0;
    const isAway = async () => {
      asked += 1;
      return asked > 1;
    };
    return { isAway, wasAway: async () => true };
  };

  it("is answered 503 once the database is away, whatever comes of it later", async () => {
    const { go, answerPage } = waiting();
    const origin = await serveWith({ answerPage, database: leaving() });
    const answer = await fetch(`${origin}/titles`);
    expect(answer.status).toBe(503);
    go();
    expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
    expect(site.logLines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  it("is told what came of it where it changes something", async () => {
    const { go, answerPage } = waiting();
    const database = leaving();
    const origin = await serveWith({ answerPage, database });
    const asked = fetch(`${origin}/anything`, { method: "POST" });
    const looked = await fetch(`${origin}/titles`);
    expect(looked.status).toBe(503);
    go();
    expect(await (await asked).text()).toBe("late");
  });
});
