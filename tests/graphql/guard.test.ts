import { getIntrospectionQuery, parse, validate } from "graphql";
import { createGuard } from "@/graphql/cost/guard";
import { LIMITS } from "@/graphql/cost/limits";
import { publicSchema } from "@/graphql/schema";
import { countedSteps } from "../support/counted-steps";
import { type Answer, type Api, testApi } from "./api";
import { BOMBS, repeat } from "./bombs";

let api: Api;
beforeAll(async () => {
  api = await testApi({ seeded: false });
});

const guard = createGuard();
const limitOf = (source: string, variables: unknown = {}) => guard(source, variables)?.facts.limit;

/** Fields nested so deep: the outermost counts as one. */
const nested = (depth: number) => `${"{ a ".repeat(depth)}${"}".repeat(depth)}`;
const introspection = (depth: number) => `{ __schema ${nested(depth - 1)} }`;

const AT_AND_BEYOND: [string, (size: number) => string, number][] = [
  ["aliases", (size) => `{ a { ${repeat(size, (index) => `b${index}: b`)} } }`, LIMITS.aliases],
  ["root fields", (size) => `{ ${repeat(size, () => "a")} }`, LIMITS["root fields"]],
  [
    "root fields",
    (size) =>
      `{ ...f ...f } fragment f on Query { ${repeat(size / 2, () => "a")} ${size % 2 ? "... { a }" : ""} }`,
    LIMITS["root fields"],
  ],
  ["directives", (size) => `{ a ${repeat(size, () => "@x")} }`, LIMITS.directives],
  [
    "fragments",
    (size) => `{ a } ${repeat(size, (index) => `fragment f${index} on Query { a }`)}`,
    LIMITS.fragments,
  ],
  ["operations", (size) => repeat(size, (index) => `query q${index} { a }`), LIMITS.operations],
  [
    "variables",
    (size) => `query (${repeat(size, (index) => `$v${index}: Int`)}) { a }`,
    LIMITS.variables,
  ],
  ["levels of fields", nested, LIMITS["levels of fields"]],
  ["levels of introspection", introspection, LIMITS["levels of introspection"]],
  [
    "levels of brackets",
    (size) => `{ a(b: ${"[".repeat(size - 2)}${"]".repeat(size - 2)}) }`,
    LIMITS["levels of brackets"],
  ],
  [
    "fields after expansion",
    (size) => {
      const inner = (count: number) => repeat(count, (index) => `f${index}`);
      return `{ a { ${repeat(9, (index) => `g${index} { ${inner(100)} }`)} ${inner(size - 910)} } }`;
    },
    LIMITS["fields after expansion"],
  ],
  [
    "repetitions of one field",
    (size) => `{ a { ${repeat(size, () => "b")} } }`,
    LIMITS["repetitions of one field"],
  ],
  [
    "repetitions of one field",
    (size) =>
      `{ ...f a { b ...g } } fragment f on Query { a { ${repeat(size - 3, () => "b { c }")} } } fragment g on A { b ... { b } }`,
    LIMITS["repetitions of one field"],
  ],
];

describe.each(AT_AND_BEYOND)("%s", (name, document, limit) => {
  it(`allows ${limit} and refuses one more`, () => {
    expect(limitOf(document(limit))).toBeUndefined();
    expect(limitOf(document(limit + 1))).toBe(name);
  });
});

it("refuses a text that is too long without parsing it", () => {
  expect(limitOf(`{ a } #${"x".repeat(LIMITS.characters)}`)).toBe("characters");
});

it("refuses too many tokens", () => {
  expect(limitOf(`{ a(${repeat(700, (index) => `b${index}: 1`)}) }`)).toBe("tokens");
});

it("refuses too many variables sent along", () => {
  const variables = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`v${index}`, 1]));
  expect(limitOf("{ a }", variables)).toBe("variables");
});

it("says which limit was exceeded, by how much, and what to do", () => {
  const refusal = guard(nested(13), {});
  expect(refusal?.message).toBe(
    "The document is too large: 13 levels of fields, and 12 are allowed. Ask in several requests.",
  );
  expect(refusal).toMatchObject({
    code: "LIMIT_EXCEEDED",
    facts: { limit: "levels of fields", allowed: 12, asked: 13 },
  });
});

it("leaves it to the server to say what is wrong with a document that does not parse", () => {
  expect(guard("{ a", {})).toBeNull();
});

it("ends on fragments that are inside themselves, or missing", () => {
  expect(
    guard("{ ...a } fragment a on Query { ...b } fragment b on Query { x ...a }", {}),
  ).toBeNull();
  expect(guard("{ ...missing }", {})).toBeNull();
});

/** Calls of functions for an answer that says no, everything that leads to it included. */
const MOST_STEPS_TO_REFUSE = 100_000;
const MOST_STEPS_TO_VALIDATE = 500_000;

it.each(Object.entries(BOMBS))("refuses a bomb of %s in few steps", async (_kind, bomb) => {
  const { query, variables } = bomb(0);
  await api.ask(query, variables);
  const next = bomb(1);
  const before = api.statements.length;
  let answered: Answer | undefined;
  const steps = await countedSteps(async () => {
    answered = await api.ask(next.query, next.variables);
  });
  expect(answered?.status).toBe(400);
  expect(answered?.errors[0]?.extensions?.code).toBe("LIMIT_EXCEEDED");
  expect(steps).toBeLessThan(MOST_STEPS_TO_REFUSE);
  expect(api.statements).toHaveLength(before);
});

it("lets nothing through that takes many steps to validate", async () => {
  const schema = publicSchema();
  const documents = [
    `{ ${repeat(3, (part) => `p${part}: careerTitles { ${repeat(30, () => "edges{node{slug name id}}")} }`)} }`,
    `{ ${repeat(8, () => "careerTitles{edges{node{slug}}}")} ...f0 } ${repeat(12, (index) => `fragment f${index} on Query { careerTitles{edges{node{slug}}} ${index < 11 ? `...f${index + 1}` : ""} }`)}`,
    `query (${repeat(50, (index) => `$v${index}: Int`)}) { ${repeat(20, () => "sources { totalCount }")} }`,
  ];
  for (const document of documents) {
    expect(guard(document, {})).toBeNull();
    const steps = await countedSteps(() => validate(schema, parse(document)));
    expect(steps).toBeLessThan(MOST_STEPS_TO_VALIDATE);
  }
});

it("lets the introspection of a common client through", async () => {
  const { status, data } = await api.ask(
    getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
  );
  expect(status).toBe(200);
  expect(data.__schema.types.length).toBeGreaterThan(60);
});
