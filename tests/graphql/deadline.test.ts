import { answer } from "@/graphql/handler";
import { createService, type GraphQLService } from "@/graphql/service";
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

async function ask(service: GraphQLService, query: string) {
  const begin = performance.now();
  const { status, headers, body } = await answer(service, {
    method: "POST",
    headers: new Map([["content-type", "application/json"]]),
    search: "",
    read: async () => Buffer.from(JSON.stringify({ query })),
  });
  const [error] = JSON.parse(String(body)).errors;
  const seconds = Math.floor((performance.now() - begin) / 1000);
  return { status, retryAfter: headers["retry-after"], code: error.extensions.code, seconds };
}

it("refuses a query after five seconds, and waits for what changes something", async () => {
  const service = await slowService(7_000);
  const [query, mutation] = await Promise.all([
    ask(service, "{ viewer { __typename } }"),
    ask(
      service,
      'mutation { publishSubmission(input: { submission: { id: "none", version: 1 } }) { __typename } }',
    ),
  ]);
  expect(query).toEqual({ status: 503, retryAfter: "5", code: "TIMEOUT", seconds: 5 });
  expect(mutation).toMatchObject({ code: "UNAUTHENTICATED", seconds: 7 });
}, 30_000);
