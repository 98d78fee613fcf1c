import { once } from "node:events";
import { type IncomingMessage, request as send } from "node:http";
import { answering } from "@/http/error-answer";
import { type HttpHandler, plainAnswer } from "@/http/message";
import { plainly } from "@/server/http/request-adapter";
import { fakeSite, serve } from "../support/fake-site";

const QUIET = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** A server that answers the endpoint with a handler. */
async function serveHandler(handler: HttpHandler): Promise<string> {
  const site = fakeSite();
  const endpoint = () => plainly(handler);
  return `${await serve({ ...site.options, site: () => ({ ...site, endpoint }) })}/api/graphql`;
}

it("hands on method, address, headers and body as they were sent", async () => {
  let seen: unknown;
  const url = await serveHandler(async ({ method, path, search, headers, read }) => {
    seen = [method, path, search, headers.get("x-own"), String(await read(100))];
    return plainAnswer(200, {}, "{}", "1");
  });
  await fetch(`${url}?a=%C3%BC`, { method: "POST", body: "ünïcode", headers: { "x-own": "1, 2" } });
  expect(seen).toEqual(["POST", "/api/graphql", "?a=%C3%BC", "1, 2", "ünïcode"]);
});

it("hands back status, headers, the cookie and the body", async () => {
  const headers = { "x-own": "yes", "set-cookie": "a=1; Path=/" };
  const url = await serveHandler(async () => plainAnswer(418, headers, "grün", "1"));
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([418, "grün"]);
  expect(answer.headers.get("x-own")).toBe("yes");
  expect(answer.headers.get("content-length")).toBe("5");
  expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/"]);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

it("answers HEAD without a body", async () => {
  const url = await serveHandler(async () => plainAnswer(200, {}, "text", "1"));
  const answer = await fetch(url, { method: "HEAD" });
  expect([answer.headers.get("content-length"), await answer.text()]).toEqual(["4", ""]);
});

it("gets an answer to a client whose body nobody read to its end", async () => {
  const url = await serveHandler((request) =>
    answering(QUIET, request, async () => {
      await request.read(100_000);
      return plainAnswer(200, {}, "all", "1");
    }),
  );
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

it("waits for a client that reads slowly, and takes no more of the answer meanwhile", async () => {
  const part = new Uint8Array(1_000_000);
  const most = 100;
  let taken = 0;
  const url = await serveHandler(async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        taken += 1;
        if (taken > most) controller.close();
        else controller.enqueue(part);
      },
    });
    return plainAnswer(200, {}, body, "1");
  });
  const sent = send(url);
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  answer.pause();
  for (let before = -1; before !== taken; ) {
    before = taken;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(taken).toBeLessThan(most / 2);
  let length = 0;
  for await (const read of answer) length += read.length;
  expect(length).toBe(most * part.length);
});

it("tells an answer that is still written that its client left", async () => {
  const leaving = new AbortController();
  let noticed = false;
  let written: Promise<void> = Promise.resolve();
  const url = await serveHandler(async ({ signal }) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("{}\n"));
        written = new Promise<void>((resolve) => {
          signal.addEventListener("abort", () => {
            noticed = true;
            controller.close();
            resolve();
          });
        });
      },
    });
    return plainAnswer(200, { "content-type": "application/x-ndjson" }, body, "1");
  });
  const answer = await fetch(url, { signal: leaving.signal });
  leaving.abort();
  await answer.text().catch(() => undefined);
  await written;
  expect(noticed).toBe(true);
});
