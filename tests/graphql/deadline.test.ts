import { answer } from "@/graphql/endpoint/graphql-endpoint";
import { createService, type GraphQLService } from "@/graphql/endpoint/service";
import { testDatabase } from "../support/database";

/** A service at which it takes a while to find out who asks. */
async function slowService(milliseconds: number): Promise<GraphQLService> {
  const database = await testDatabase();
  return createService({
    database: () => database,
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    clock: () => new Date(),
    ownReview: false,
    rateLimit: Number.POSITIVE_INFINITY,
    publicOrigin: () => undefined,
    viewerOf: async () => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return null;
    },
  });
}

async function ask(service: GraphQLService, query: string, answered: string[]) {
  const { status, headers, body } = await answer(service, {
    method: "POST",
    headers: new Map([["content-type", "application/json"]]),
    path: "/api/admin/graphql",
    search: "",
    read: async () => Buffer.from(JSON.stringify({ query })),
    signal: new AbortController().signal,
  });
  const [error] = JSON.parse(String(body)).errors;
  answered.push(error.extensions.code);
  return { status, retryAfter: headers["retry-after"] };
}

it("refuses a query after five seconds, and waits for what changes something", async () => {
  const service = await slowService(7_000);
  // Time passes only where it is said below.
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
  const answered: string[] = [];
  const query = ask(service, "{ viewer { __typename } }", answered);
  const mutation = ask(
    service,
    'mutation { publishSubmission(input: { submission: { id: "none", version: 1 } }) { __typename } }',
    answered,
  );
  // Both wait for who asks, and for their deadline.
  while (jest.getTimerCount() < 4) await new Promise((resolve) => setImmediate(resolve));
  await jest.advanceTimersByTimeAsync(4_999);
  expect(answered).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(await query).toEqual({ status: 503, retryAfter: "5" });
  await jest.advanceTimersByTimeAsync(1_999);
  expect(answered).toEqual(["TIMEOUT"]);
  await jest.advanceTimersByTimeAsync(1);
  await mutation;
  expect(answered).toEqual(["TIMEOUT", "UNAUTHENTICATED"]);
  jest.useRealTimers();
});
