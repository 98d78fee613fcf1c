import { createFirstAdministrator, firstAdministratorToken } from "@/accounts/first-administrator";
import { digestOf } from "@/accounts/secret";
import { prepareFirstAdministrator } from "@/server/start/first-administrator";
import { emptyDatabase, PASSWORD, startNode } from "../support/node";

const PERSON = { email: "first@fixture.test", name: "First", password: PASSWORD };
const ACCEPT = "/api/auth/accept-invitation";

it("A01: twenty at once with the right token open exactly one account", async () => {
  const database = await emptyDatabase();
  const nodes = [await startNode(database), await startNode(database)];
  const token = await firstAdministratorToken(database);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      nodes[index % 2]?.post(ACCEPT, { ...PERSON, token, email: `first${index}@fixture.test` }),
    ),
  );
  const statuses = answers.map((response) => response?.status).sort();
  expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 410)]);
  expect(await database.models.account.count()).toBe(1);
  // After a restart no token is made any more, and the old one stays used.
  expect(await firstAdministratorToken(database)).toBeNull();
  const again = await (await startNode(database)).post(ACCEPT, { ...PERSON, token });
  expect(again.status).toBe(410);
});

it("A02: without a token, and with a wrong one, there is no account", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const token = (await firstAdministratorToken(database)) ?? "";
  for (const wrong of ["", "wrong", digestOf(token)]) {
    const response = await node.post(ACCEPT, { ...PERSON, token: wrong });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain(token);
  }
  expect(await database.models.account.count()).toBe(0);
  expect(node.logLines.join("\n")).not.toContain(token);
  // A later start prints another, and the earlier one is good no more.
  const later = await firstAdministratorToken(database);
  expect((await node.post(ACCEPT, { ...PERSON, token })).status).toBe(403);
  expect((await node.post(ACCEPT, { ...PERSON, token: later })).status).toBe(201);
});

it("A02: the database knows the token's digest only", async () => {
  const database = await emptyDatabase();
  const token = (await firstAdministratorToken(database)) ?? "";
  const rows = JSON.stringify(await database.models.invitation.findMany());
  expect(rows).toContain(digestOf(token));
  expect(rows).not.toContain(token);
});

it("A03: there is no way in without a link", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  for (const path of ["sign-up", "sign-up/email", "register", "signup", "create-account"]) {
    const response = await node.post(`/api/auth/${path}`, PERSON);
    expect(response.status).toBe(404);
  }
  const signUp = await node.ask("mutation { signUp { id } }");
  expect(signUp.status).toBe(400);
  expect(await database.models.account.count()).toBe(0);
});

it("opens the account that the settings name, once", async () => {
  const database = await emptyDatabase();
  expect(await createFirstAdministrator(database, PERSON)).toBe(true);
  expect(await createFirstAdministrator(database, { ...PERSON, email: "b@fixture.test" })).toBe(
    false,
  );
  const accounts = await database.models.account.findMany();
  expect(accounts.map(({ email, role }) => [email, role])).toEqual([
    ["first@fixture.test", "ADMINISTRATOR"],
  ]);
});

it("says in one line why the settings cannot be met", async () => {
  const database = await emptyDatabase();
  const email = "first@fixture.test";
  await expect(
    prepareFirstAdministrator(database, { STEPWISE_ADMIN_EMAIL: email }),
  ).rejects.toThrow("STEPWISE_ADMIN_EMAIL needs STEPWISE_ADMIN_PASSWORD_FILE beside it.");
  await expect(
    prepareFirstAdministrator(database, {
      STEPWISE_ADMIN_EMAIL: email,
      STEPWISE_ADMIN_PASSWORD_FILE: "/nowhere/at/all",
    }),
  ).rejects.toThrow("names a file that cannot be read");
});
