import { emptyDatabase, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, join, signIn } from "../support/people";

const INVITE = `mutation($input: InviteAccountInput!) {
  inviteAccount(input: $input) { token invitation { id email role invitedBy expiresAt } }
}`;
const ROLE = `mutation($input: ChangeRoleInput!) { changeRole(input: $input) { account { role } } }`;
const DISABLE = `mutation($input: AccountInput!) { disableAccount(input: $input) { account { disabledAt } } }`;

async function office() {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const cookie = await firstAdministrator(node, database);
  const ask = (query: string, input: object) => node.ask(query, { input }, { cookie });
  const id = async (name: string) => {
    const email = `${name}@fixture.test`;
    return (await database.models.account.findUniqueOrThrow({ where: { email } })).id;
  };
  return { database, node, cookie, ask, id };
}

it("an invitation opens one account with its address and role, and says so in the trail", async () => {
  const { database, node, cookie, ask } = await office();
  const invited = await ask(INVITE, { email: " Ira@Fixture.Test ", role: "CURATOR" });
  const { token, invitation } = invited.data.inviteAccount;
  expect(invitation).toMatchObject({
    email: "ira@fixture.test",
    role: "CURATOR",
    invitedBy: "First",
  });
  const about = await node.post("/api/auth/invitation", { token });
  expect(await about.json()).toEqual({ email: "ira@fixture.test", role: "CURATOR" });
  const accept = { token, name: "Ira", email: "other@fixture.test", password: PASSWORD };
  expect((await node.post("/api/auth/accept-invitation", accept)).status).toBe(201);
  expect((await node.post("/api/auth/accept-invitation", accept)).status).toBe(410);
  expect((await node.post("/api/auth/invitation", { token })).status).toBe(410);
  expect((await signIn(node, "ira")).status).toBe(204);

  const trail = await node.ask(
    "{ auditEvents { totalCount edges { node { action actor subject after { field value } } } } }",
    {},
    { cookie },
  );
  const deeds = trail.data.auditEvents.edges.map(
    ({ node: event }: { node: { action: string } }) => event.action,
  );
  expect(deeds).toEqual(["signIn", "acceptInvitation", "inviteAccount", "acceptInvitation"]);
  const everything = JSON.stringify(
    await database.models.auditEvent.findMany({ select: { before: true, after: true } }),
  );
  expect(everything).not.toContain(token);
  expect(everything).not.toContain("argon2");
});

it("an invitation can be taken back, and a second one takes the place of the first", async () => {
  const { node, cookie, ask } = await office();
  const first = (await ask(INVITE, { email: "ira@fixture.test", role: "CURATOR" })).data
    .inviteAccount;
  const second = (await ask(INVITE, { email: "ira@fixture.test", role: "REVIEWER" })).data
    .inviteAccount;
  expect((await node.post("/api/auth/invitation", { token: first.token })).status).toBe(410);
  const revoke =
    "mutation($input: InvitationInput!) { revokeInvitation(input: $input) { invitation } }";
  const input = { invitation: second.invitation.id };
  expect((await ask(revoke, input)).data.revokeInvitation.invitation).toBe(second.invitation.id);
  expect((await node.post("/api/auth/invitation", { token: second.token })).status).toBe(410);
  expect((await ask(revoke, input)).code).toBe("NOT_FOUND");
  const open = await node.ask("{ invitations { totalCount } }", {}, { cookie });
  expect(open.data.invitations.totalCount).toBe(0);
});

it("an address that has an account is not invited, and none that is no address", async () => {
  const { ask } = await office();
  expect((await ask(INVITE, { email: "FIRST@fixture.test", role: "CURATOR" })).code).toBe(
    "DUPLICATE",
  );
  for (const email of ["", "ira", "ira@", "a b@fixture.test", "ira@fixture.test\n"]) {
    const answer = await ask(INVITE, { email, role: "CURATOR" });
    expect([email, answer.code]).toEqual([
      email,
      email.endsWith("\n") ? undefined : "BAD_USER_INPUT",
    ]);
  }
});

it("the last administrator stays one, also when two try at once", async () => {
  const { node, cookie, ask, id, database } = await office();
  const first = await id("first");
  expect((await ask(ROLE, { account: first, role: "VIEWER" })).code).toBe("CONFLICT");
  expect((await ask(DISABLE, { account: first })).code).toBe("CONFLICT");
  const other = await join(node, cookie, "second", "ADMINISTRATOR");
  const second = await id("second");
  const answers = await Promise.all([
    ask(DISABLE, { account: second }),
    node.ask(DISABLE, { input: { account: first } }, { cookie: other }),
  ]);
  expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
  const open = { role: "ADMINISTRATOR" as const, disabledAt: null };
  expect(await database.models.account.count({ where: open })).toBe(1);
});

it("a closed account can be opened again", async () => {
  const { node, cookie, ask, id } = await office();
  await join(node, cookie, "ira", "CURATOR");
  const account = await id("ira");
  await ask(DISABLE, { account });
  expect((await signIn(node, "ira")).status).toBe(401);
  const enable =
    "mutation($input: AccountInput!) { enableAccount(input: $input) { account { disabledAt } } }";
  expect((await ask(enable, { account })).data.enableAccount.account.disabledAt).toBeNull();
  expect((await signIn(node, "ira")).status).toBe(204);
  expect((await ask(enable, { account: "nobody" })).code).toBe("NOT_FOUND");
});

it("one's own password is changed only by who knows it, and not by guessing", async () => {
  const { ask } = await office();
  const change =
    "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }";
  const next = "another long fixture of a password";
  expect((await ask(change, { current: PASSWORD, next: "short" })).code).toBe("BAD_USER_INPUT");
  for (let guess = 0; guess < 4; guess += 1) {
    expect((await ask(change, { current: `guess ${guess}`, next })).code).toBe("BAD_USER_INPUT");
  }
  const limited = await ask(change, { current: PASSWORD, next });
  expect([limited.status, limited.code]).toEqual([429, "RATE_LIMITED"]);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
});

it("the trail is read in pages, about one thing if asked", async () => {
  const { node, cookie, ask, id } = await office();
  for (const name of ["a", "b", "c"]) {
    await ask(INVITE, { email: `${name}@fixture.test`, role: "VIEWER" });
  }
  const page = (after: string | null, subject: string | null = null) =>
    node.ask(
      "query($after: String, $subject: String) { auditEvents(first: 2, after: $after, subject: $subject) { totalCount pageInfo { hasNextPage endCursor } edges { node { number action } } } }",
      { after, subject },
      { cookie },
    );
  const one = (await page(null)).data.auditEvents;
  const two = (await page(one.pageInfo.endCursor)).data.auditEvents;
  expect([one.totalCount, one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([
    4,
    true,
    false,
  ]);
  const numbers = [...one.edges, ...two.edges].map(({ node: { number } }) => Number(number));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect(new Set(numbers).size).toBe(4);
  const about = (await page(null, `account ${await id("first")}`)).data.auditEvents;
  expect(about.totalCount).toBe(1);
  expect((await page("bm9uc2Vuc2U")).code).toBe("BAD_USER_INPUT");
});
