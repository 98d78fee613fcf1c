import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Requests, watchRequests } from "@/server/http/drain";
import { eventually } from "../support/eventually";

interface Served {
  readonly server: Server;
  readonly requests: Requests;
  readonly origin: string;
  /** Until the first request has come. */
  readonly taken: Promise<unknown>;
}

/** Time that passes only where a test says so. What comes over connections comes by itself. */
const holdTime = () =>
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
afterEach(() => void jest.useRealTimers());

async function serve(answerAfterMs: number): Promise<Served> {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end("done"), answerAfterMs).unref();
  });
  const requests = watchRequests(server);
  const taken = once(server, "request");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, requests, origin, taken };
}

it("lets a request that is under way end", async () => {
  const { requests, origin, taken } = await serve(600);
  const answer = fetch(origin).then((response) => response.text());
  await taken;
  await requests.drain(3_000);
  expect(await answer).toBe("done");
});

it("fails no request of clients that keep asking until it stops listening", async () => {
  const { server, requests, origin } = await serve(5);
  let closing = false;
  let answered = 0;
  const failures: unknown[] = [];
  const clients = Array.from({ length: 4 }, async () => {
    while (!closing) {
      await fetch(origin)
        .then((response) => response.text())
        .then(
          () => {
            answered += 1;
          },
          (error: unknown) => {
            if (server.listening) failures.push(error);
          },
        );
    }
  });
  await eventually("clients that were answered", () => answered > 20);
  await requests.drain(3_000);
  closing = true;
  await Promise.all(clients);
  expect(failures).toEqual([]);
});

it("cuts off what takes longer than it waits", async () => {
  holdTime();
  const { requests, origin, taken } = await serve(10_000);
  const answer = fetch(origin).catch(() => "cut off");
  await taken;
  let isOver = false;
  const draining = requests.drain(800).then(() => {
    isOver = true;
  });
  await jest.advanceTimersByTimeAsync(799);
  expect(isOver).toBe(false);
  await jest.advanceTimersByTimeAsync(50);
  await draining;
  expect(await answer).toBe("cut off");
});

it("takes no time where nobody is connected", async () => {
  const { requests } = await serve(0);
  holdTime();
  await requests.drain(3_000);
});
