import { emptyDatabase, type Node, startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";

const BEGIN = `mutation($input: BeginSubmissionInput!) {
  beginSubmission(input: $input) { submission { id } userErrors { code path } }
}`;

async function office() {
  const database = await emptyDatabase();
  const nodes: [Node, Node] = [await startNode(database), await startNode(database)];
  const cookie = await firstAdministrator(nodes[0], database);
  const begin = (node: Node, key: string, reason = "A fixture.", as = cookie) =>
    node.post(
      "/api/admin/graphql",
      { query: BEGIN, variables: { input: { reason } } },
      { cookie: as, "idempotency-key": key },
    );
  const count = () => database.models.submission.count();
  return { database, nodes, cookie, begin, count };
}

it("the same question with the same key is done once, and answered alike on every node", async () => {
  const { nodes, begin, count } = await office();
  const first = await (await begin(nodes[0], "key-1")).text();
  const again = await begin(nodes[1], "key-1");
  expect(await again.text()).toBe(first);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(await count()).toBe(1);
  await begin(nodes[0], "key-2");
  expect(await count()).toBe(2);
});

it("of twenty at once one is done; the others are told so, or get its answer", async () => {
  const { nodes, begin, count } = await office();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => begin(nodes[index % 2 ? 1 : 0], "key")),
  );
  expect(await count()).toBe(1);
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true);
});

it("a key is one person's, and one question's", async () => {
  const { nodes, cookie, begin, count } = await office();
  const other = await join(nodes[0], cookie, "carl", "CURATOR");
  await begin(nodes[0], "key");
  const changed = await begin(nodes[0], "key", "Another fixture.");
  expect([changed.status, (await changed.json()).errors[0].extensions.code]).toEqual([
    409,
    "CONFLICT",
  ]);
  expect((await begin(nodes[0], "key", "Another fixture.", other)).status).toBe(200);
  expect(await count()).toBe(2);
});

it("what was refused may be asked again with its key, and a strange key is refused", async () => {
  const { nodes, begin, count } = await office();
  const { data } = await (await begin(nodes[0], "key", " ")).json();
  expect(data.beginSubmission).toEqual({
    submission: null,
    userErrors: [{ code: "BAD_USER_INPUT", path: ["input", "reason"] }],
  });
  expect((await begin(nodes[0], "key")).status).toBe(200);
  expect((await begin(nodes[0], "k".repeat(256))).status).toBe(400);
  expect(await count()).toBe(1);
});

it("keeps nothing of an answer with a secret, and does not make another", async () => {
  const { database, nodes, cookie } = await office();
  const create = () =>
    nodes[0].post(
      "/api/admin/graphql",
      {
        query:
          'mutation { createApiToken(input: { name: "x", scopes: [READ], days: 1 }) { secret } }',
      },
      { cookie, "idempotency-key": "key" },
    );
  const { secret } = (await (await create()).json()).data.createApiToken;
  const again = await create();
  expect([again.status, (await again.text()).includes(secret)]).toEqual([409, false]);
  expect(JSON.stringify(await database.models.idempotentAnswer.findMany())).not.toContain(secret);
  expect(await database.models.apiToken.count()).toBe(1);
});

it("is forgotten after a day", async () => {
  const { database, nodes, begin, count } = await office();
  await begin(nodes[0], "key");
  await database.models.$executeRaw`UPDATE idempotent_answer SET at = at - interval '25 hours'`;
  await begin(nodes[0], "key");
  expect(await count()).toBe(2);
});
