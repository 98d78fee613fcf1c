import { Client } from "pg";
import { type Api, testApi } from "./api";
import { type Person, personOf } from "./curators";

const begin = (fields: string) =>
  `mutation { first: beginSubmission(input: { reason: "A fixture." }) { submission { ${fields} } } }`;

let api: Api & { database: import("@/prisma/client").Database };
let curator: Person;
const count = () => api.database.models.submission.count();
const keyed = (query: string, key: string) =>
  api.ask(
    query,
    {},
    { "x-fixture-viewer": JSON.stringify(curator.viewer), "idempotency-key": key },
  );

beforeAll(async () => {
  api = await testApi({ seeded: false });
  curator = await personOf(api, "ana", "CURATOR");
});

describe("a mutation that was done", () => {
  it("is told as done where the database fails a field of its answer", async () => {
    const lock = new Client({ connectionString: api.database.url });
    await lock.connect();
    await lock.query("BEGIN; LOCK TABLE submission_item IN ACCESS EXCLUSIVE MODE");
    const before = await count();
    const { status, headers, errors, text } = await curator.ask(begin("items { totalCount }"));
    await lock.query("ROLLBACK");
    await lock.end();
    expect({ status, retry: headers.get("retry-after"), made: (await count()) - before }).toEqual({
      status: 200,
      retry: null,
      made: 1,
    });
    expect(errors.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [["first", "submission", "items"], "DATABASE_UNAVAILABLE"],
    ]);
    expect(JSON.parse(text).extensions.done).toEqual(["first"]);
  });

  it("is not done again with its key, whatever became of its answer", async () => {
    const question = begin("items(first: 1000) { totalCount }");
    const before = await count();
    const first = await keyed(question, "key-1");
    expect(JSON.parse(first.text).extensions.done).toEqual(["first"]);
    const again = await keyed(question, "key-1");
    expect(again.text).toBe(first.text);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect((await count()) - before).toBe(1);
  });

  it("is told as done where another beside it is refused", async () => {
    const question = begin("id").replace(
      /}$/,
      `revoke: revokeInvitation(input: { invitation: "1" }) { invitation } }`,
    );
    const before = await count();
    const { status, errors, text } = await keyed(question, "key-2");
    await keyed(question, "key-2");
    expect([status, errors[0]?.extensions?.code]).toEqual([200, "FORBIDDEN"]);
    expect(JSON.parse(text).extensions.done).toEqual(["first"]);
    expect((await count()) - before).toBe(1);
  });
});

describe("a mutation that was not done", () => {
  it("is told by the status, and may be asked again with its key", async () => {
    const revoke = `mutation { revokeInvitation(input: { invitation: "1" }) { invitation } }`;
    const { status, text } = await keyed(revoke, "key-3");
    expect(status).toBe(403);
    expect(JSON.parse(text).extensions).not.toHaveProperty("done");
    expect((await keyed(revoke, "key-3")).headers.get("idempotency-replayed")).toBeNull();
  });
});
