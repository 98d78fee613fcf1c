import { Client } from "pg";
import { openDatabase } from "@/prisma/client";
import { type Api, apiOn, ENDPOINT, respond, testApi } from "./api";

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

describe("a title that is not held", () => {
  const ask = (slug: string) =>
    `{ progression(from: ${JSON.stringify(slug)}, to: "chief-data-scientist") { asOf } }`;

  it("is named, with the nearest slugs and what to do", async () => {
    const { message, extensions } = await api.error(ask("Machine Learning Architct"));
    expect(message).toContain("Did you mean machine-learning-architect");
    expect(message).toContain("careerTitles");
    expect(extensions).toMatchObject({
      code: "NOT_FOUND",
      argument: "from",
      slug: "Machine Learning Architct",
      suggestions: expect.arrayContaining(["machine-learning-architect"]),
    });
  });

  it("gets no suggestion where nothing is near", async () => {
    const { message, extensions } = await api.error(ask("zoo-keeper"));
    expect(message).not.toContain("Did you mean");
    expect(extensions).toMatchObject({ code: "NOT_FOUND", suggestions: [] });
  });

  it("is named where it is compared", async () => {
    const { extensions } = await api.error(
      `{ compare(titles: ["data-scientist", "chief"]) { asOf } }`,
    );
    expect(extensions).toMatchObject({
      code: "NOT_FOUND",
      argument: "titles",
      slug: "chief",
      suggestions: ["chief-data-scientist"],
    });
  });

  it("is null where one thing is asked for by its slug", async () => {
    const answered = await api.data(
      `{ careerTitle(slug: "x") { slug } source(slug: "x") { slug } salary(slug: "x") { slug } }`,
    );
    expect(answered).toEqual({ careerTitle: null, source: null, salary: null });
  });
});

describe("a question that cannot be met", () => {
  it("says so where no path leads there, and what to ask instead", async () => {
    const { message, extensions } = await api.error(
      `{ progression(from: "chief-data-scientist", to: "data-scientist") { asOf } }`,
    );
    expect(message).toContain("The query change compares any two titles");
    expect(extensions).toEqual({
      code: "NOT_FOUND",
      reason: "NO_PATH",
      from: "chief-data-scientist",
      to: "data-scientist",
    });
    const { change } = await api.data(
      `{ change(from: "chief-data-scientist", to: "data-scientist") { direction low { amount } provenance { salaries { slug } steps { operation } } } }`,
    );
    expect(change).toMatchObject({ direction: "DOWN", low: { amount: "-1700000" } });
    expect(change.provenance.salaries).toHaveLength(2);
    expect(change.provenance.steps).toEqual([{ operation: "SUBTRACT" }]);
  });

  it.each([
    ["to", `{ progression(from: "data-scientist", to: "data-scientist") { asOf } }`],
    ["to", `{ change(from: "data-scientist", to: "data-scientist") { direction } }`],
    ["titles", `{ compare(titles: []) { asOf } }`],
    ["titles", `{ compare(titles: ["data-scientist", "data-scientist"]) { asOf } }`],
    ["titles", `{ compare(titles: ["a", "b", "c", "d", "e", "f", "g"]) { asOf } }`],
  ])("names the argument %s", async (argument, question) => {
    expect((await api.error(question)).extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument,
    });
  });
});

describe("a fault in the document or its variables", () => {
  it.each([
    ["GRAPHQL_PARSE_FAILED", "{ careerTitles", {}],
    ["GRAPHQL_VALIDATION_FAILED", "{ nothing }", {}],
    ["GRAPHQL_VALIDATION_FAILED", `{ sources(asOf: "yesterday") { totalCount } }`, {}],
    ["OPERATION_RESOLUTION_FAILURE", "query A { __typename } query B { __typename }", {}],
    [
      "BAD_USER_INPUT",
      "query ($a: DateTime) { sources(asOf: $a) { totalCount } }",
      { a: "yesterday" },
    ],
    ["BAD_USER_INPUT", "query ($a: String!) { careerTitle(slug: $a) { slug } }", {}],
    ["BAD_USER_INPUT", `query ($a: String = "x") { careerTitle(slug: $a) { slug } }`, { a: null }],
    [
      "BAD_USER_INPUT",
      "query ($a: [String!]!) { compare(titles: $a) { asOf } }",
      { a: Array(60).fill(1) },
    ],
    ["BAD_USER_INPUT", "query ($a: Boolean = true) { __typename @skip(if: $a) }", { a: null }],
  ])("is %s", async (code, question, variables) => {
    const before = api.logged.length;
    const { errors, status } = await api.ask(question, variables);
    expect(api.logged).toHaveLength(before);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error.extensions?.code).toBe(code);
    expect(status).toBeLessThan(500);
  });

  it("names the problem with a value", async () => {
    const { message } = await api.error(
      "query ($c: CurrencyCode) { compare(titles: [], currency: $c) { asOf } }",
      { c: "rupees" },
    );
    expect(message).toContain(
      "“rupees” is not a currency: write the three capital letters of ISO 4217",
    );
  });

  it("answers with no more than 5 errors of 300 characters, and says what was meant", async () => {
    const fields = Array.from({ length: 15 }, (_, index) => `careerTitel${index}`).join(" ");
    const { errors } = await api.ask(`{ ${fields} ${"x".repeat(2000)} }`);
    expect(errors.length).toBeLessThanOrEqual(5);
    for (const { message } of errors) {
      expect(message.length).toBeLessThanOrEqual(300);
    }
    expect(errors[0]?.message).toContain('Did you mean "careerTitle"');
    const { message } = await api.error(
      `query ($a: DateTime) { sources(asOf: $a) { totalCount } }`,
      { a: "y".repeat(5000) },
    );
    expect(message.length).toBeLessThanOrEqual(300);
  });
});

describe("a subscription", () => {
  it.each([
    "subscription { x }",
    "subscription S { revisions { at } }",
    "query A { __typename } subscription B { x }",
  ])("%s is told that there are none", async (query) => {
    const before = api.logged.length;
    const headers = { "content-type": "application/json", accept: "*/*" };
    const operationName = query.includes("B {") ? "B" : undefined;
    const response = await respond(
      api.service,
      new Request(ENDPOINT, {
        method: "POST",
        headers,
        body: JSON.stringify({ query, operationName }),
      }),
    );
    const { errors } = await response.json();
    expect([response.status, errors]).toEqual([
      400,
      [
        expect.objectContaining({
          message:
            "There are no subscriptions. Ask `revisions` for what has changed, or follow /changes.atom.",
          extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
        }),
      ],
    ]);
    expect(api.logged.length).toBe(before);
  });
});

describe("a fault of ours", () => {
  it("is masked, with the id under which the log has it", async () => {
    const { database, ask, logged } = await testApi();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query("ALTER TABLE duty RENAME TO duty_gone");
    await client.end();
    const { errors, headers, text } = await ask(
      "{ duties { name } skills { name } latestRevision { number } }",
    );
    expect(errors[0]?.extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      requestId: headers.get("x-request-id"),
    });
    expect(text).not.toMatch(/duty|prisma|relation|select/i);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      level: "error",
      fields: { requestId: headers.get("x-request-id") },
    });
    expect(String(logged[0]?.fields.err)).toContain("duty");
  });
});

describe("a database that does not answer", () => {
  const unreachable = () => openDatabase("postgresql://nobody@127.0.0.1:9/nothing");

  it("is DATABASE_UNAVAILABLE with 503 and Retry-After, and a line in the log", async () => {
    const database = unreachable();
    const { ask, logged } = await apiOn(database);
    const { status, headers, errors, text } = await ask(
      "{ a: sources { totalCount } b: careerTitles { totalCount } }",
    );
    await database.close();
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("5");
    expect(errors[0]?.extensions).toEqual({ code: "DATABASE_UNAVAILABLE" });
    expect(text).not.toContain("127.0.0.1");
    expect(logged).toMatchObject([
      { level: "warn", fields: { requestId: headers.get("x-request-id") } },
    ]);
  });

  it("does not keep introspection from answering", async () => {
    const database = unreachable();
    const { status } = await (await apiOn(database)).ask("{ __schema { queryType { name } } }");
    await database.close();
    expect(status).toBe(200);
  });

  it("is asked again by the next request", async () => {
    const { database, service } = await testApi();
    const lock = new Client({ connectionString: database.url });
    await lock.connect();
    await lock.query("BEGIN; LOCK TABLE source IN ACCESS EXCLUSIVE MODE");
    const { ask } = { ask: (await apiOn(database)).ask };
    const blocked = await ask("{ sources { totalCount } }");
    expect([blocked.status, blocked.errors[0]?.extensions?.code]).toEqual([
      503,
      "DATABASE_UNAVAILABLE",
    ]);
    await lock.query("ROLLBACK");
    await lock.end();
    expect(
      (await ask("{ sources { totalCount } }")).data.sources.totalCount,
    ).toBeGreaterThanOrEqual(4);
    expect(service).toBeDefined();
  });
});

it("leaves the other answers where one field at the root fails", async () => {
  const { data, errors } = await api.ask(
    `{ a: compare(titles: ["data-scientist"]) { bases } b: compare(titles: ["zz"]) { bases } }`,
  );
  expect(data).toMatchObject({ a: { bases: ["UNKNOWN"] }, b: null });
  expect(errors.map(({ path }) => path)).toEqual([["b"]]);
});
