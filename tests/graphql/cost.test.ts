import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  parse,
} from "graphql";
import { type HeldFacts, NO_FACTS } from "@/graphql/cost/held-facts";
import { LIST_SIZES } from "@/graphql/cost/list-sizes";
import { costOf } from "@/graphql/cost/query-cost";
import { RateLimit } from "@/graphql/cost/rate-limit";
import { adminSchema } from "@/graphql/schema";
import { testDatabase } from "../support/database";
import { apiOn, testApi } from "./api";

const schema = adminSchema();
/** Three titles in two sources; one title has 40 of the 60 salaries. */
const FACTS: HeldFacts = {
  ...NO_FACTS,
  titles: 3,
  sources: 2,
  sourcesOfTitle: { usual: 1, most: 2 },
  salariesOfTitle: { usual: 20, most: 40 },
  salariesOfSourcePay: { usual: 20, most: 30 },
};
const costs = (query: string, variables = {}) =>
  costOf({ schema, document: parse(query), variables, operationName: undefined }, FACTS);
const cost = (query: string, variables = {}) => costs(query, variables).expected;

describe("what a question asks for", () => {
  it.each([
    ["{ __typename }", 0],
    ["{ __schema { types { fields { name } } } }", 0],
    ['{ careerTitle(slug: "x") { slug name } }', 1],
    // A page, and for each of its twenty an edge and a title.
    ["{ careerTitles { edges { node { slug } } } }", 20 * 3],
    [
      "{ careerTitles(first: 3) { totalCount edges { node { slug } } pageInfo { endCursor } } }",
      12,
    ],
    ['{ compare(titles: ["a", "b", "c"]) { asOf } }', 1],
    // A list without pages is as long as what it lists.
    ['{ compare(titles: ["a", "b", "c"]) { rows { missing { reason } } } }', 1 + 3 * 2],
    ['{ coverage(titles: ["a", "b", "c"]) { source { slug } } }', 2 * 2],
  ])("%s: %i objects", (query, objects) => expect(cost(query)).toBe(objects));

  it("is what a walk over all comes to, and at most what the longest lists come to", () => {
    const nested = `{ careerTitles(first: 3) { edges { node { pay { bySource { figures { country } } } } } } }`;
    // For each title its edge, itself, its pay, one source and twenty figures.
    expect(costs(nested)).toEqual({ expected: 3 * (4 + 1 + 20), most: 3 * (4 + 2 + 2 * 30) });
    const again = `{ careerTitle(slug: "x") { pay(currency: "VND") { unconverted { salary { title {
      pay(currency: "VND") { unconverted { salary { slug } } } } } } } } }`;
    expect(costs(again)).toEqual({
      expected: 2 + 20 * (4 + 20 * 2),
      most: 2 + 40 * (4 + 40 * 2),
    });
  });

  it("knows how long every list without pages can be", () => {
    const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (!isObjectType(type) || type.name.startsWith("__")) return [];
      const fields = type.name.endsWith("Connection") ? [] : Object.values(type.getFields());
      return fields
        .filter((field) => isListType(getNullableType(field.type)))
        .filter((field) => isCompositeType(getNamedType(field.type)))
        .map((field) => `${type.name}.${field.name}`);
    });
    // As many as the rows or ids that are sent.
    const named = ["Query.checkSalaryRows", "Query.nodes"];
    expect(new Set([...Object.keys(LIST_SIZES), ...named])).toEqual(new Set(lists));
  });

  it("tells apart a variable that is left out, one that is null, and each value", () => {
    const query = `query ($first: Int = 5) { careerTitles(first: $first) { edges { node { slug } } } }`;
    expect(cost(query)).toBe(15);
    expect(cost(query, { first: null })).toBe(60);
    expect(cost(query, { first: 2 })).toBe(6);
  });

  it("counts fragments and variables as they are put in place", () => {
    const query = `query ($first: Int) { careerTitles(first: $first) { ...Page } }
      fragment Page on CareerTitleConnection { edges { node { slug } } }`;
    expect(cost(query, { first: 7 })).toBe(21);
  });
});

describe("the endpoint", () => {
  it("says what was used of what is allowed", async () => {
    const api = await testApi();
    const { text } = await api.ask("{ careerTitles(first: 10) { edges { node { slug } } } }");
    // Five titles and their edges, and the page.
    expect(JSON.parse(text).extensions.cost).toEqual({ allowed: 20_000, used: 11 });
  });

  it("refuses before it runs what may come to too much, and says what it came to", async () => {
    const api = await testApi({ seeded: false });
    const before = api.statements.length;
    const { status, errors } = await api.ask(`{ sources(first: 100) { edges { node {
      salaries(first: 100) { edges { node { history { version } } } } } } } }`);
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({
      code: "LIMIT_EXCEEDED",
      limit: "cost",
      allowed: 20_000,
      asked: 40_300,
    });
    expect(api.statements.length).toBe(before);
  });

  it("answers 429 with Retry-After to a client that has used up its minute, and to that one only", async () => {
    const api = await apiOn(await testDatabase(), undefined, [], 100);
    const page = "{ careerTitles(first: 30) { edges { node { slug } } } }";
    const from = (address: string) => api.ask(page, {}, { "x-forwarded-for": address });
    // Time stands still, so that nothing comes back but what was not used: ninety are asked for,
    // and eleven used.
    const clock = jest.spyOn(performance, "now").mockReturnValue(performance.now());
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await from("192.0.2.1")).status);
    expect(statuses).toEqual([200, 429, 429, 429]);
    const { headers, errors } = await from("192.0.2.1");
    const seconds = Number(headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(errors[0]?.extensions).toMatchObject({ code: "RATE_LIMITED" });
    expect((await from("192.0.2.2")).status).toBe(200);
    clock.mockRestore();
  });
});

describe("a budget", () => {
  it("comes back evenly, is never more than a minute's, and is that of a network in IPv6", () => {
    let now = 0;
    const rate = new RateLimit(60, () => now);
    expect(rate.take("192.0.2.1", 60)).toBeNull();
    expect(rate.take("192.0.2.1", 1)).toBe(1);
    expect(rate.take("192.0.2.1", 30)).toBe(30);
    now = 30_000;
    expect(rate.take("192.0.2.1", 30)).toBeNull();
    now = 10_000_000;
    expect(rate.take("192.0.2.1", 61)).toBe(1);
    rate.giveBack("192.0.2.1", 1_000);
    expect(rate.take("192.0.2.1", 61)).toBe(1);
    expect(rate.take("2001:db8:1:2::1", 60)).toBeNull();
    expect(rate.take("2001:db8:1:2::2", 1)).toBe(1);
    expect(rate.take("2001:db8:1:3::1", 1)).toBeNull();
  });
});
