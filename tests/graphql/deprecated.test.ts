import { buildSchema } from "graphql";
import { openDatabase } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { type Api, apiOn, ENDPOINT, respond } from "./api";

jest.mock("@/graphql/schema", () => {
  const createSchema = () =>
    buildSchema(`
      enum Size { SMALL, BIG @deprecated(reason: "Say SMALL.") }
      input Wish { size: Size, colour: String @deprecated(reason: "All are grey.") }
      interface Named { name: String, label: String @deprecated(reason: "Ask name.") }
      type Thing implements Named { name: String, label: String @deprecated(reason: "Ask name."), thing: Thing }
      type Query {
        thing(wish: Wish, old: Int @deprecated(reason: "It does nothing.")): Thing
        gone: String @deprecated(reason: "It is always empty.")
        named: Named
      }`);
  return { publicSchema: createSchema, adminSchema: createSchema };
});

let api: Api;
beforeAll(async () => {
  const { url } = await testDatabase({ seeded: false });
  const database = openDatabase(url, { watchVersion: true });
  atEndOfFile(() => database.close());
  api = await apiOn(database);
  await eventually("a version at hand", () => database.versions?.atHand());
});

async function told(query: string, headers: Record<string, string> = {}) {
  const answer = await api.ask(query, {}, headers);
  expect(answer.errors).toEqual([]);
  return {
    header: answer.headers.get("stepwise-deprecated"),
    deprecated: JSON.parse(answer.text).extensions?.deprecated,
  };
}

it.each([
  ["{ gone }", [["Query.gone", "It is always empty."]]],
  ["{ a: gone b: gone }", [["Query.gone", "It is always empty."]]],
  ["{ thing { thing { label } } }", [["Thing.label", "Ask name."]]],
  ["{ named { label } }", [["Named.label", "Ask name."]]],
  ["{ thing(old: 1) { name } }", [["Query.thing(old:)", "It does nothing."]]],
  [
    '{ thing(wish: { size: BIG, colour: "red" }) { name } }',
    [
      ["Size.BIG", "Say SMALL."],
      ["Wish.colour", "All are grey."],
    ],
  ],
  [
    "{ thing { ...A } } fragment A on Thing { ...B } fragment B on Thing { label }",
    [["Thing.label", "Ask name."]],
  ],
  ["query { thing { ... on Named { label } } }", [["Named.label", "Ask name."]]],
])("%s is told what of it will go", async (query, expected) => {
  const { header, deprecated } = await told(query);
  expect(header?.split(", ").sort()).toEqual(expected.map(([name]) => name));
  expect(
    deprecated.map(({ name, reason }: { name: string; reason: string }) => [name, reason]).sort(),
  ).toEqual(expected);
});

it("is silent where nothing of a question will go, though another operation beside it uses some", async () => {
  expect(await told("{ thing(wish: { size: SMALL }) { name } }")).toEqual({
    header: null,
    deprecated: undefined,
  });
  const body = JSON.stringify({
    query: "query A { thing { name } } query B { thing { ...C } } fragment C on Thing { label }",
    operationName: "A",
  });
  const headers = { "content-type": "application/json" };
  const response = await respond(
    api.service,
    new Request(ENDPOINT, { method: "POST", headers, body }),
  );
  expect(response.headers.get("stepwise-deprecated")).toBeNull();
});

it("is told with an answer that was kept, and with the word that it still stands", async () => {
  const ask = (headers: Record<string, string> = {}) =>
    respond(
      api.service,
      new Request(`${ENDPOINT}?query=${encodeURIComponent("{ gone }")}`, { headers }),
    );
  const responses = [await ask(), await ask()];
  responses.push(await ask({ "if-none-match": responses[0]?.headers.get("etag") ?? "" }));
  expect(api.questions.slice(-3).map(({ cache }) => cache)).toEqual(["miss", "hit", "hit"]);
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 304]);
  for (const { headers } of responses)
    expect(headers.get("stepwise-deprecated")).toBe("Query.gone");
});
