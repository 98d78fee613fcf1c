import { once } from "node:events";
import { type IncomingMessage, request as send } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { answerBy } from "@/server/answer-by";
import { fakeSite, serve } from "../support/fake-site";

type Handler = (request: Request) => Promise<Response>;

/** A server that answers the endpoint with a handler of the platform's kind. */
async function serveHandler(handler: Handler): Promise<string> {
  const site = fakeSite();
  const endpoint = () => answerBy(handler);
  return `${await serve({ ...site.options, site: () => ({ ...site, endpoint }) })}/api/graphql`;
}

it("hands on method, address, headers and body as they were sent", async () => {
  let seen: unknown;
  const url = await serveHandler(async (request) => {
    seen = [request.method, request.url, request.headers.get("x-own"), await request.text()];
    return Response.json({});
  });
  await fetch(`${url}?a=%C3%BC`, { method: "POST", body: "ünïcode", headers: { "x-own": "1, 2" } });
  expect(seen).toEqual(["POST", `${url}?a=%C3%BC`, "1, 2", "ünïcode"]);
});

it("hands back status, headers, cookies and body", async () => {
  const url = await serveHandler(async () => {
    const headers = new Headers({ "x-own": "yes", "cache-control": "no-store" });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    return new Response("grün", { status: 418, headers });
  });
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([418, "grün"]);
  expect(answer.headers.get("x-own")).toBe("yes");
  expect(answer.headers.get("content-length")).toBe("5");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

it("answers HEAD without a body", async () => {
  const answer = await fetch(await serveHandler(async () => new Response("text")), {
    method: "HEAD",
  });
  expect([answer.headers.get("content-length"), await answer.text()]).toEqual(["4", ""]);
});

it("gets an answer to a client whose body nobody read to its end", async () => {
  const url = await serveHandler(async (request) => {
    let length = 0;
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > 100_000) return new Response("too large", { status: 413 });
    }
    return new Response("all");
  });
  for (const [size, status] of [
    [5, 200],
    [5_000_000, 413],
  ]) {
    const sent = send(url, { method: "POST" });
    sent.end(Buffer.alloc(size ?? 0, "a"));
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.resume();
    await once(answer, "end");
    expect(answer.statusCode).toBe(status);
  }
});

it("tells an answer that is still written that its client left, also when the request is garbage", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const leaving = new AbortController();
  let noticed = false;
  const write = async (signal: AbortSignal, done: () => void): Promise<void> => {
    await new Promise((later) => setTimeout(later, 50));
    collectGarbage();
    leaving.abort();
    while (!signal.aborted) await new Promise((later) => setTimeout(later, 20));
    noticed = true;
    done();
  };
  let written: Promise<void> = Promise.resolve();
  const url = await serveHandler(async ({ signal }) => {
    const body = new ReadableStream({
      start(controller) {
        written = write(signal, () => controller.close());
      },
    });
    return new Response(body, { headers: { "content-type": "application/x-ndjson" } });
  });
  await fetch(url, { signal: leaving.signal })
    .then((answer) => answer.text())
    .catch(() => undefined);
  await written;
  expect(noticed).toBe(true);
});
