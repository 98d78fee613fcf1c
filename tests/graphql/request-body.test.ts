import { testDatabase } from "../support/database";
import { apiOn, ENDPOINT, respond } from "./api";

const TOO_DEEP =
  "The body has lists and objects inside each other at more than 50 levels. Send a flatter one.";

/** What is answered to a client of the older media type, which takes 200 for an answer. */
async function send(body: string | null, search = "") {
  const api = await apiOn(await testDatabase({ seeded: false }));
  const headers = { "content-type": "application/json", accept: "application/json" };
  const init = body === null ? { headers } : { method: "POST", headers, body };
  const response = await respond(api.service, new Request(ENDPOINT + search, init));
  const { errors } = await response.json();
  return { status: response.status, errors, logged: api.logged };
}

const refusal = (code: string, message: string) => ({
  status: 400,
  errors: [{ message, extensions: { code } }],
  logged: [],
});

it.each([
  ["[]", "Send one question at a time: batches are not answered."],
  ["null", 'The body is null. Send an object: {"query": "…"}.'],
  ["{}", '"query" is missing. Send the document as text: {"query": "…"}.'],
  ['{"query": {}}', '"query" is an object. Send the document as text: {"query": "…"}.'],
  ['{"query": []}', '"query" is a list. Send the document as text: {"query": "…"}.'],
  ['{"query": null}', '"query" is null. Send the document as text: {"query": "…"}.'],
  ['{"query": ""}', '"query" is empty. Send the document as text: {"query": "…"}.'],
  [
    '{"query": "{__typename}", "variables": 1}',
    '"variables" is a number. Send an object, or leave it out.',
  ],
  [
    '{"query": "{__typename}", "extensions": "x"}',
    '"extensions" is text. Send an object, or leave it out.',
  ],
  [
    '{"query": "{__typename}", "operationName": true}',
    '"operationName" is true or false. Send text, or leave it out.',
  ],
])("the body %s is a bad request whatever the client accepts", async (body, message) => {
  expect(await send(body)).toEqual(refusal("BAD_REQUEST", message));
});

it.each([
  ["lists", `{"query":"{__typename}","variables":{"a":${"[".repeat(400_000)}`],
  ["objects", `{"query":"{__typename}","variables":${'{"a":'.repeat(100_000)}1`],
  ["closed ones", `{"query":"{__typename}","variables":{"a":${"[".repeat(60)}${"]".repeat(60)}}}`],
])("a body that goes too deep in %s is refused", async (_what, body) => {
  expect(await send(body)).toEqual(refusal("LIMIT_EXCEEDED", TOO_DEEP));
});

it("a body may hold any brackets inside its texts", async () => {
  const variables = { a: `\\"${"[{".repeat(90)}`, b: "\\" };
  const { status, errors } = await send(JSON.stringify({ query: "{__typename}", variables }));
  expect([status, errors]).toEqual([200, undefined]);
});

it.each([
  ["", "BAD_REQUEST", '"query" is missing. Send the document as text: {"query": "…"}.'],
  ["?query=", "BAD_REQUEST", '"query" is empty. Send the document as text: {"query": "…"}.'],
  ["?query={a}&query={b}", "BAD_REQUEST", '"query" is there more than once. Send it once.'],
  ["?query={a}&variables={", "BAD_REQUEST", '"variables" is not JSON.'],
  [
    "?query={a}&variables=[]",
    "BAD_REQUEST",
    '"variables" is a list. Send an object, or leave it out.',
  ],
  [`?query={a}&variables={"a":${"[".repeat(1_000)}`, "LIMIT_EXCEEDED", TOO_DEEP],
])(
  "the search %.40s is a bad request whatever the client accepts",
  async (search, code, message) => {
    expect(await send(null, search)).toEqual(refusal(code, message));
  },
);
