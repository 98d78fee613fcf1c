import { openDatabase } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { type Api, apiOn, ENDPOINT, respond } from "./api";
import { titleRow } from "./rows";

let api: Api;
let database: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  const { url } = await testDatabase();
  database = openDatabase(url, { watchVersion: true });
  atEndOfFile(() => database.close());
  api = await apiOn(database);
  await eventually("a version at hand", () => database.versions?.atHand());
});

const TITLES = "{ careerTitles(first: 100) { totalCount edges { node { slug } } } }";
const lastCache = () => api.questions.at(-1)?.cache;
const get = (query: string, headers: Record<string, string> = {}) =>
  respond(
    api.service,
    new Request(`${ENDPOINT}?${new URLSearchParams({ query })}`, {
      headers: { accept: "application/json", ...headers },
    }),
  );

it("gives the same answer twice, and works it out once", async () => {
  const first = await api.ask(TITLES);
  expect(lastCache()).toBe("miss");
  const again = await api.ask(TITLES);
  expect([lastCache(), again.text, again.status]).toEqual(["hit", first.text, 200]);
  expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  await api.ask(TITLES, { unused: 1 });
  expect(lastCache()).toBe("miss");
});

it("has the new answer at the next question after a publication", async () => {
  for (let time = 0; time < 10; time += 1) {
    const { data } = await api.ask(TITLES);
    await publish(
      database,
      { put: { careerTitle: [titleRow(`fixture-${time}`)] } },
      { actor: "test", reason: "Fixture: one more." },
    );
    const after = await api.ask(TITLES);
    expect(after.data.careerTitles.totalCount).toBe(data.careerTitles.totalCount + 1);
    await api.ask(TITLES);
  }
});

it.each([
  ["a question with an error", '{ compare(titles: ["nobody", "x"]) { asOf } }', {}],
  ["what depends on who asks", "{ me { name } }", {}],
  ["what curators ask", TITLES, { "x-fixture-viewer": "null" }],
])("never keeps %s", async (_what, query, headers) => {
  for (let time = 0; time < 2; time += 1) {
    await api.ask(query, {}, headers as Record<string, string>);
    expect(lastCache()).toBe("none");
  }
});

it("answers whoever asks in public as anybody, from what is kept", async () => {
  await api.ask(TITLES);
  for (const name of ["authorization", "cookie", "idempotency-key"]) {
    await api.ask(TITLES, {}, { [name]: "x" });
    expect(lastCache()).toBe("hit");
  }
});

it("tells a client that holds an answer that it still stands, and one that does not, what does", async () => {
  const answered = await get(TITLES);
  const etag = answered.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect(answered.headers.get("cache-control")).toBe("public, no-cache");
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const still = await get(TITLES, { "if-none-match": held });
    expect([still.status, await still.text()]).toEqual([304, ""]);
  }
  expect((await get(TITLES, { "if-none-match": '"other"' })).status).toBe(200);
});

it("lets others keep for ever what stood at a moment, and only that", async () => {
  const moment = new Date().toISOString();
  const of = async (query: string) => (await get(query)).headers.get("cache-control");
  expect(await of(`{ careerTitles(asOf: "${moment}") { totalCount } }`)).toBe(
    "public, max-age=31536000, immutable",
  );
  expect(await of(`{ a: careerTitles(asOf: "${moment}") { totalCount } ${TITLES.slice(1)}`)).toBe(
    "public, no-cache",
  );
  expect(await of("{ __schema { queryType { name } } }")).toBe("public, no-cache");
  expect(await of(`{ careerTitles(asOf: "2999-01-01T00:00:00Z") { totalCount } }`)).toBe(
    "no-store",
  );
});

it("takes the very moment of the question for one that has come", async () => {
  for (let time = 0; time < 20; time += 1) {
    const moment = new Date().toISOString();
    const { errors } = await api.ask(
      `{ careerTitles(asOf: "${moment}") { totalCount } changesSince(asOf: "${moment}") { totalCount } }`,
    );
    expect(errors).toEqual([]);
  }
});

it("says the same of a moment before and after it was kept, and logs no variables", async () => {
  const moment = new Date().toISOString();
  const query = "query Of($at: DateTime) { careerTitles(asOf: $at) { totalCount } }";
  const { data } = await api.ask(query, { at: moment });
  await publish(
    database,
    { put: { careerTitle: [titleRow("fixture-later")] } },
    { actor: "test", reason: "Fixture: one more." },
  );
  expect((await api.ask(query, { at: moment })).data).toEqual(data);
  expect(api.questions.at(-1)).toEqual({
    requestId: expect.any(String),
    operation: "Of",
    cost: 1,
    ms: expect.any(Number),
    cache: "miss",
    status: 200,
  });
  expect(JSON.stringify(api.questions)).not.toContain(moment);
});
