import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Requests, watchRequests } from "@/server/drain";

async function serve(
  answerAfterMs: number,
): Promise<{ server: Server; requests: Requests; origin: string }> {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end("done"), answerAfterMs).unref();
  });
  const requests = watchRequests(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, requests, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("lets a request that is under way end", async () => {
  const { requests, origin } = await serve(600);
  const answer = fetch(origin).then((response) => response.text());
  await pause(100);
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
  await pause(200);
  await requests.drain(3_000);
  closing = true;
  await Promise.all(clients);
  expect(answered).toBeGreaterThan(20);
  expect(failures).toEqual([]);
});

it("cuts off what takes longer than it waits", async () => {
  const { requests, origin } = await serve(10_000);
  const answer = fetch(origin).catch(() => "cut off");
  await pause(100);
  const begin = Date.now();
  await requests.drain(800);
  expect(Date.now() - begin).toBeLessThan(1_500);
  expect(await answer).toBe("cut off");
});

it("takes no time where nobody is connected", async () => {
  const { requests } = await serve(0);
  const begin = Date.now();
  await requests.drain(3_000);
  expect(Date.now() - begin).toBeLessThan(1_000);
});
