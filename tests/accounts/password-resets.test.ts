import type { TestDatabase } from "../support/database";
import { testDatabase } from "../support/database";
import { eventually } from "../support/eventually";
import { type Node, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, join, signIn } from "../support/people";

const NEXT = "another long fixture of words";
const MAKE = `mutation($input: AccountInput!) {
  makeResetLink(input: $input) { token userErrors { code message path } }
}`;

let database: TestDatabase;
let node: Node;
let administrator: string;
let curator: string;
beforeEach(async () => {
  database = await testDatabase();
  node = await startNode(database);
  administrator = await firstAdministrator(node, database);
  curator = await join(node, administrator, "carl", "CURATOR");
});

async function accountOf(name: string) {
  const where = { email: `${name}@fixture.test` };
  return (await database.models.account.findUniqueOrThrow({ where })).id;
}

async function makeLink(cookie = administrator) {
  const input = { account: await accountOf("carl") };
  return node.ask(MAKE, { input }, { cookie });
}

const use = (token: string, password = NEXT) =>
  node.post("/api/auth/reset-password", { token, password });

it("A03: a link that an administrator makes changes the password once and ends all sessions", async () => {
  const { token } = (await makeLink()).data.makeResetLink;
  const about = await node.post("/api/auth/reset", { token });
  expect(await about.json()).toEqual({ email: "carl@fixture.test" });
  const weak = await use(token, "short");
  expect(weak.status).toBe(400);
  const used = await use(token);
  expect([used.status, used.headers.getSetCookie().join()]).toEqual([
    204,
    expect.not.stringContaining("Max-Age=43200"),
  ]);
  const { data } = await node.ask("{ viewer { name } }", {}, { cookie: curator });
  expect(data.viewer).toBeNull();
  expect((await signIn(node, "carl")).status).toBe(401);
  expect((await signIn(node, "carl", NEXT)).status).toBe(204);
  expect((await use(token, `${NEXT} again`)).status).toBe(410);
  expect((await node.post("/api/auth/reset", { token })).status).toBe(410);
});

it("asked five times at once it is used once", async () => {
  const { token } = (await makeLink()).data.makeResetLink;
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, at) => use(token, `${NEXT} ${at}`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410, 410, 410]);
});

it("ends by another link, by its time, and with the account; nobody else makes one", async () => {
  const first = (await makeLink()).data.makeResetLink.token;
  const second = (await makeLink()).data.makeResetLink.token;
  expect((await use(first)).status).toBe(410);
  await database.models.passwordReset.updateMany({ data: { expiresAt: new Date(0) } });
  expect((await use(second)).status).toBe(410);
  expect((await use("x".repeat(43))).status).toBe(403);
  expect((await makeLink(curator)).code).toBe("FORBIDDEN");
  await database.models.account.update({
    where: { email: "carl@fixture.test" },
    data: { disabledAt: new Date() },
  });
  expect((await makeLink()).data.makeResetLink.userErrors).toMatchObject([{ code: "CONFLICT" }]);
});

it("ends by a password that the person changes", async () => {
  const { token } = (await makeLink()).data.makeResetLink;
  const { data } = await node.ask(
    "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }",
    { input: { current: PASSWORD, next: NEXT } },
    { cookie: curator },
  );
  expect(data.changePassword.userErrors).toEqual([]);
  expect((await use(token, `${NEXT} again`)).status).toBe(410);
});

it("opens no session by the password before for who signs in while it is changed", async () => {
  const id = await accountOf("carl");
  const where = { email: "first@fixture.test" };
  const { passwordHash } = await database.models.account.findUniqueOrThrow({ where });
  let answer: Promise<Response> | null = null;
  await database.models.$transaction(async (transaction) => {
    await transaction.account.update({ where: { id }, data: { passwordHash } });
    let isAnswered = false;
    answer = signIn(node, "carl").finally(() => {
      isAnswered = true;
    });
    await eventually("the one who signs in waits or is in", async () => {
      const waiting = await database.models.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')`;
      return isAnswered || waiting.length > 0;
    });
  });
  expect((await (answer as unknown as Promise<Response>)).status).toBe(401);
  expect(await database.models.session.count({ where: { accountId: id } })).toBe(1);
});

it("keeps no secret, and tells the person who made the link and who changed the role", async () => {
  const { token } = (await makeLink()).data.makeResetLink;
  const rows = JSON.stringify(await database.models.passwordReset.findMany());
  const trail = JSON.stringify(
    (await database.models.auditEvent.findMany()).map((row) => ({ ...row, id: String(row.id) })),
  );
  expect(rows + trail).not.toContain(token);
  const input = { account: await accountOf("carl"), role: "REVIEWER" };
  await node.ask(
    "mutation($input: ChangeRoleInput!) { changeRole(input: $input) { account { id } } }",
    { input },
    { cookie: administrator },
  );
  const again = (await signIn(node, "carl")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const { data } = await node.ask("{ workNotes { words submission } }", {}, { cookie: again });
  expect(data.workNotes).toEqual([
    { words: "First made you reviewer.", submission: null },
    { words: "First made a link to a new password for your account.", submission: null },
  ]);
});

it("lists one's own sessions and ends one of them", async () => {
  const other = (await signIn(node, "carl")).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const SESSIONS = "{ viewer { openSessions { id createdAt expiresAt } } }";
  const { data } = await node.ask(SESSIONS, {}, { cookie: curator });
  expect(data.viewer.openSessions).toHaveLength(2);
  const END = `mutation($input: SessionInput!) {
    endSession(input: $input) { sessionsEnded userErrors { code message path } }
  }`;
  const input = { session: data.viewer.openSessions[0].id };
  const byOther = await node.ask(END, { input }, { cookie: administrator });
  expect(byOther.data.endSession.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const ended = await node.ask(END, { input }, { cookie: curator });
  expect(ended.data.endSession.sessionsEnded).toBe(1);
  const gone = await node.ask("{ viewer { name } }", {}, { cookie: other });
  expect(gone.data.viewer).toBeNull();
});
