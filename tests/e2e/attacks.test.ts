import { getNamedType, isInputObjectType, isNonNullType } from "graphql";
import { adminSchema } from "@/graphql/schema";
import { BOMBS } from "../graphql/bombs";
import { shippedDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { type RunningSite, startSite } from "../support/running-site";
import { askSite, leaksIn } from "./ask-site";

let site: RunningSite;
beforeAll(async () => {
  const database = await shippedDatabase();
  site = await startSite({ DATABASE_URL: database.url, RATE_LIMIT: "0" });
  atEndOfFile(() => site.stop());
});

describe.each(Object.entries(BOMBS))("a bomb of %s", (_name, bomb) => {
  it("is refused with a stable code, every time", async () => {
    for (let mark = 1; mark <= 20; mark += 1) {
      const { status, errors, text } = await askSite(site, bomb(mark));
      expect([status, errors.map(({ extensions }) => extensions?.code)]).toEqual([
        400,
        ["LIMIT_EXCEEDED"],
      ]);
      expect(leaksIn(text)).toEqual([]);
    }
  });
});

it("answers plain questions in their turn while bombs come in", async () => {
  let going = true;
  let refused = 0;
  const bombs = Object.values(BOMBS).map(async (bomb) => {
    for (let mark = 1_000; going; mark += 1) {
      await askSite(site, bomb(mark));
      refused += 1;
    }
  });
  const before: number[] = [];
  for (let time = 0; time < 30; time += 1) {
    const already = refused;
    const { data } = await askSite(site, {
      query: '{ careerTitle(slug: "data-scientist") { name } }',
      variables: { time },
    });
    before.push(refused - already);
    expect(data.careerTitle.name).toBe("Data Scientist");
  }
  going = false;
  await Promise.all(bombs);
  // Nearly always it is one round: those that came before it. At first there are more of them.
  const [, , , nineOfTen = Number.POSITIVE_INFINITY] = before.sort((a, b) => b - a);
  expect(nineOfTen).toBeLessThanOrEqual(5 * bombs.length);
});

const mutations = Object.values(adminSchema().getMutationType()?.getFields() ?? {});

it.each(mutations.map((field) => [field.name, field] as const))(
  "%s does nothing for somebody without an account",
  async (name, { args }) => {
    const declared = args.map(({ name: own, type }) => `$${own}: ${type}`).join(", ");
    const passed = args.map(({ name: own }) => `${own}: $${own}`).join(", ");
    const query = args.length
      ? `mutation (${declared}) { ${name}(${passed}) { userErrors { code } } }`
      : `mutation { ${name} { userErrors { code } } }`;
    const variables = Object.fromEntries(
      args.map((argument) => {
        const named = getNamedType(argument.type);
        const parts = isInputObjectType(named) ? Object.values(named.getFields()) : [];
        const needed = parts.filter(({ type }) => isNonNullType(type));
        return [argument.name, Object.fromEntries(needed.map((part) => [part.name, "x"]))];
      }),
    );
    const { status, data, errors, text } = await askSite(
      site,
      { query, variables },
      {},
      "/api/admin/graphql",
    );
    expect(status).toBeLessThan(500);
    expect(leaksIn(text)).toEqual([]);
    const refused = data?.[name]?.userErrors ?? errors.map(({ extensions }) => extensions);
    expect(["UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT", "NOT_FOUND"]).toContain(
      refused[0]?.code,
    );
  },
);

it.each([
  ["a batch", [{ query: "{ __typename }" }, { query: "{ __typename }" }]],
  ["no question", {}],
  ["a question that is no text", { query: { a: 1 } }],
  ["variables that are no object", { query: "{ __typename }", variables: [1] }],
  ["an operation that is not there", { query: "{ __typename }", operationName: "x" }],
  ["JSON cut short", '{"query":"{ __typename'],
  ["a text alone", '"{ __typename }"'],
  ["null", "null"],
  ["a number", "1e999"],
  ["odd letters", { query: "{ \u202e\u0000\ud83d }" }],
  [
    "deep JSON",
    `{"query":"{ __typename }","variables":{"a":${"[".repeat(9_000)}${"]".repeat(9_000)}}`,
  ],
  ["__proto__", '{"__proto__":{"query":"{ __typename }"},"constructor":{"prototype":{}}}'],
] as [string, object | string][])(
  "refuses %s with 4xx and says nothing of itself",
  async (_what, body) => {
    const { status, errors, text } = await askSite(site, body);
    expect([Math.floor(status / 100), errors.length > 0, leaksIn(text)]).toEqual([4, true, []]);
    expect(errors[0]?.extensions?.code).toMatch(/^[A-Z_]+$/);
  },
);

it("has no persisted queries, and says so as clients of that protocol expect", async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
  const { status, data, errors } = await askSite(site, { extensions });
  expect([status, data, errors.map(({ extensions: told }) => told?.code)]).toEqual([
    200,
    null,
    ["PERSISTED_QUERY_NOT_SUPPORTED"],
  ]);
});

it("says what is nearly called like a field that is not there: the schema is no secret", async () => {
  const { text } = await askSite(site, { query: "{ careerTitel(slug: 1) { nam } }" });
  expect(text).toContain('Did you mean \\"careerTitle\\"');
});

it("takes seeded random bodies for what they are", async () => {
  let state = 20_261_124;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const pieces = [
    "{",
    "}",
    "(",
    ")",
    ":",
    '"',
    "\\",
    "query",
    "careerTitles",
    "...",
    "@skip",
    "$a",
    "#",
    "\u0000",
    "é",
    " ",
    "[",
    "]",
    "1",
    "null",
    ",",
  ];
  for (let time = 0; time < 300; time += 1) {
    const query = Array.from({ length: 1 + random(60) }, () => pieces[random(pieces.length)]).join(
      "",
    );
    const { status, text } = await askSite(site, time % 3 ? { query } : query);
    expect(status).toBeLessThan(500);
    expect([query, leaksIn(text)]).toEqual([query, []]);
    expect(text).not.toContain("INTERNAL_SERVER_ERROR");
  }
});

it("logged nothing as a fault of ours", () => {
  expect(site.logged(50)).toEqual([]);
});
