import { RateLimit } from "@/graphql/cost/rate-limit";
import { openDatabase } from "@/prisma/client";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";
import { apiOn } from "./api";

describe("what is spent on one node", () => {
  it("is told from a twentieth of a budget on, once, and what is given back is not", () => {
    const rate = new RateLimit(1_000, () => 0);
    rate.take("192.0.2.1", 49);
    expect([rate.hasUntold, rate.tell()]).toEqual([false, []]);
    rate.take("192.0.2.1", 900);
    rate.giveBack("192.0.2.1", 849);
    expect([rate.hasUntold, rate.tell()]).toEqual([true, [["192.0.2.1", 100]]]);
    expect([rate.hasUntold, rate.tell()]).toEqual([false, []]);
  });

  it("is no matter any more once the budget is whole", () => {
    let now = 0;
    const rate = new RateLimit(1_000, () => now);
    rate.take("192.0.2.1", 49);
    now = 60_000;
    rate.take("192.0.2.1", 1);
    expect(rate.hasUntold).toBe(false);
  });

  it("is spent on the others, who owe at most a minute's", () => {
    const rate = new RateLimit(1_000, () => 0);
    rate.hear([["192.0.2.1", 400]]);
    expect(rate.left("192.0.2.1")).toMatchObject({ remaining: 600, resetSeconds: 24 });
    rate.hear([["192.0.2.1", 1e9]]);
    expect(rate.left("192.0.2.1")).toMatchObject({ remaining: 0, resetSeconds: 120 });
    expect([rate.hasUntold, rate.tell()]).toEqual([false, []]);
  });

  it("is told of many, some at a time", () => {
    const rate = new RateLimit(10, () => 0);
    for (let host = 0; host < 150; host += 1) rate.take(`192.0.2.${host}`, 1);
    expect([rate.tell().length, rate.tell().length, rate.tell().length]).toEqual([100, 50, 0]);
  });
});

it("two nodes have one budget for an address, and send nothing for a question", async () => {
  const { url } = await testDatabase();
  const statements: string[] = [];
  const open = () =>
    openDatabase(url, { watchVersion: true, onStatement: (sql) => void statements.push(sql) });
  const databases = [open(), open()] as const;
  atEndOfFile(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });
  const [one, other] = await Promise.all(
    databases.map((database) => apiOn(database, undefined, [], 1_000)),
  );
  if (!one || !other) throw new Error("no nodes");
  for (const database of databases) {
    await eventually("a version at hand", () => database.versions?.atHand());
  }
  const address = { "x-forwarded-for": "192.0.2.1" };
  const remaining = (api: typeof one) => api.service.rate.left("192.0.2.1")?.remaining ?? 0;
  await Promise.all([one, other].map(({ service }) => service.load()));
  const ask = (api: typeof one) => api.ask("{ __typename }", {}, address);
  await Promise.all([ask(one), ask(other)]);
  statements.length = 0;
  expect(remaining(other)).toBeGreaterThan(900);
  one.service.rate.take("192.0.2.1", 900);
  await ask(one);
  await eventually("the other node to hear of it", () => remaining(other) < 300);
  expect(remaining(one)).toBeLessThan(300);
  // A node does not take twice what it has told itself.
  await ask(one);
  expect(remaining(one)).toBeGreaterThan(50);
  expect(statements).toEqual([]);
});

it("a node goes on alone where nobody can be told, and nobody can confuse it", async () => {
  const { url } = await testDatabase();
  const database = openDatabase(url, { watchVersion: true });
  atEndOfFile(() => database.close());
  const api = await apiOn(database, undefined, [], 1_000);
  await eventually("a version at hand", () => database.versions?.atHand());
  await api.service.load();
  for (const text of [
    "",
    "{",
    "[]",
    '{"node":"x","spent":[["a"]]}',
    '{"node":"x","spent":[["a",-5]]}',
  ]) {
    database.versions?.say("stepwise_spending", text);
  }
  database.versions?.say("stepwise_spending", '{"node":"x","spent":[["192.0.2.9",700]]}');
  await eventually(
    "the last of it",
    () => (api.service.rate.left("192.0.2.9")?.remaining ?? 0) < 500,
  );
  await database.models.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'stepwise version' AND datname = current_database()`;
  await eventually("the loss of the connection", () => database.versions?.atHand() === null);
  const { status, headers } = await api.ask("{ __typename }");
  expect([status, headers.get("ratelimit")]).toEqual([
    200,
    // What it takes is given back within a moment.
    expect.stringMatching(/^"address";r=(?:99\d|1000)/),
  ]);
  await eventually("the connection again", () => database.versions?.atHand());
  database.versions?.say("stepwise_spending", '{"node":"x","spent":[["192.0.2.8",700]]}');
  await eventually(
    "what is told now",
    () => (api.service.rate.left("192.0.2.8")?.remaining ?? 0) < 500,
  );
});
