import fc from "fast-check";
import { AGAIN, type Asked, ask, sequences } from "./asked-in-turn";
import { type Ask, CACHED_CLIENTS, type Data, plainAsk } from "./cached-clients";
import { type CorrectedApi, correctedApi } from "./corrected-api";

let api: CorrectedApi;
let plain: Ask;
beforeAll(async () => {
  api = await correctedApi();
  const uncached = plainAsk(api.endpoint);
  const known = new Map<string, Promise<Data>>();
  // The evidence stands still: what was answered once need not be asked again.
  plain = (query, variables = {}) => {
    const key = JSON.stringify([query, variables]);
    const answered = known.get(key) ?? uncached(query, variables);
    known.set(key, answered);
    return answered;
  };
});

/** The ids in an answer, in its order. */
function idsIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === "id" ? [value as string] : idsIn(value),
  );
}

/** Asks in turn, and holds each answer against that of a client without a cache. */
async function inTurn(client: Ask, asked: readonly Asked[]): Promise<void> {
  const ids: string[] = [];
  for (const one of asked) {
    const { query, variables } =
      "query" in one
        ? one
        : { query: AGAIN, variables: { id: ids[one.again % ids.length], asOf: one.asOf } };
    // Nothing to return to yet.
    if ("again" in one && ids.length === 0) continue;
    const expected = await plain(query, variables);
    expect(await client(query, variables)).toEqual(expected);
    ids.push(...idsIn(expected));
  }
}

describe.each(Object.entries(CACHED_CLIENTS))("%s in its default settings", (_name, start) => {
  it("keeps what it was answered", async () => {
    const client = start(api.endpoint);
    const now = ask("titleThen", { title: "data-scientist", asOf: null });
    const then = ask("titleThen", { title: "data-scientist", asOf: api.before });
    await inTurn(client.ask, [now, then, now, then, now]);
    expect(client.asked()).toBe(2);
  });

  it.each([
    ["a moment", { asOf: "BEFORE" }],
    ["a country", { where: { country: "US" } }],
    ["a source", { where: { sources: ["guide-glassdoor"] } }],
    ["a currency", { currency: "USD" }],
    ["prices", { prices: { kind: "REAL", year: 2024 } }],
    ["other titles", { titles: ["chief-data-scientist", "data-scientist"] }],
  ])("answers now, with %s, and now again", async (_what, given) => {
    const titles = ["data-scientist", "machine-learning-architect"];
    const other = { titles, ...given, ...("asOf" in given && { asOf: api.before }) };
    const [now, then] = [ask("compare", { titles }), ask("compare", other)];
    const returns = [0, 1, 2].map((again) => ({ again, asOf: null }));
    await inTurn(start(api.endpoint).ask, [now, then, ...returns, now, then, ...returns]);
    await inTurn(start(api.endpoint).ask, [then, now, ...returns, then, now]);
  });

  it("answers any questions in any order as a client without a cache", async () => {
    await fc.assert(
      fc.asyncProperty(sequences(api), (asked) => inTurn(start(api.endpoint).ask, asked)),
      { seed: 20_250_225, numRuns: 12, endOnFailure: true },
    );
  });
});
