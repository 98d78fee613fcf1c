import { Secret, TOTP } from "otpauth";
import type { TestDatabase } from "../support/database";
import { testDatabase } from "../support/database";
import { type Node, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";

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

const ERRORS = "userErrors { code message path }";
const DOCUMENTS = {
  begin: `mutation($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret address ${ERRORS} } }`,
  confirm: `mutation($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { recoveryCodes { codes } ${ERRORS} } }`,
  remove: `mutation($input: SecondFactorCodeInput!) { removeSecondFactor(input: $input) { viewer { name } ${ERRORS} } }`,
  clear: `mutation($input: ClearSecondFactorInput!) { clearSecondFactor(input: $input) { account ${ERRORS} } }`,
};

async function change(name: keyof typeof DOCUMENTS, input: object, cookie = curator) {
  const { data } = await node.ask(DOCUMENTS[name], { input }, { cookie });
  return Object.values(data ?? {})[0] as ReturnType<typeof JSON.parse>;
}

/** The code of a secret, some steps from now. */
function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}

/** Turns the second factor on; codes of the next steps are still to be used. */
async function turnOn() {
  const { secret } = await change("begin", { password: PASSWORD });
  const { recoveryCodes } = await change("confirm", { code: codeOf(secret, -1) });
  expect(recoveryCodes.codes).toHaveLength(10);
  return { secret, recoveryCodes: recoveryCodes.codes };
}

const signIn = (more: object = {}) =>
  node.post("/api/auth/sign-in", { email: "carl@fixture.test", password: PASSWORD, ...more });

async function argumentOf(response: Response): Promise<string | undefined> {
  return JSON.parse(await response.text()).errors[0].extensions.argument;
}

it("holds only once a code was shown, and then signing in needs one", async () => {
  expect((await change("begin", { password: "wrong wrong wrong" })).userErrors).toMatchObject([
    { code: "BAD_USER_INPUT", path: ["input", "password"] },
  ]);
  const { secret, address } = await change("begin", { password: PASSWORD });
  expect(address).toContain(`secret=${secret}`);
  expect((await signIn()).status).toBe(204);
  expect((await change("confirm", { code: "000000 " })).userErrors).toMatchObject([
    { code: "BAD_USER_INPUT", path: ["input", "code"] },
  ]);
  await change("confirm", { code: codeOf(secret, -1) });
  const without = await signIn();
  expect([without.status, await argumentOf(without)]).toEqual([401, "code"]);
  expect((await signIn({ code: codeOf(secret) })).status).toBe(204);
  const wrong = await signIn({ password: "wrong wrong wrong" });
  expect([wrong.status, await argumentOf(wrong)]).toEqual([401, undefined]);
});

it("takes no code twice, also where five ask at once", async () => {
  const { secret, recoveryCodes } = await turnOn();
  const code = codeOf(secret);
  const answers = await Promise.all(Array.from({ length: 4 }, () => signIn({ code })));
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  await database.models.attempt.deleteMany();
  const recovered = await Promise.all(
    Array.from({ length: 4 }, () => signIn({ code: recoveryCodes[3] })),
  );
  expect(recovered.filter(({ status }) => status === 204)).toHaveLength(1);
});

it("limits how often codes are tried, wherever from, and takes no old code", async () => {
  const { secret } = await turnOn();
  expect((await signIn({ code: codeOf(secret, -4) })).status).toBe(401);
  for (let at = 0; at < 12; at += 1) await change("remove", { code: "000000" });
  expect((await signIn({ code: codeOf(secret) })).status).toBe(429);
});

it("is removed by a code, and by an administrator for who lost it; no secret is kept in the trail", async () => {
  const { secret, recoveryCodes } = await turnOn();
  const rows = JSON.stringify(await database.models.recoveryCode.findMany());
  const trail = JSON.stringify(
    (await database.models.auditEvent.findMany()).map((row) => ({ ...row, id: String(row.id) })),
  );
  for (const each of [secret, ...recoveryCodes]) expect(trail).not.toContain(each);
  for (const each of recoveryCodes) expect(rows).not.toContain(each);
  expect((await change("remove", { code: recoveryCodes[0] })).userErrors).toEqual([]);
  expect((await signIn()).status).toBe(204);
  expect(await database.models.recoveryCode.count()).toBe(0);
  await turnOn();
  const { id } = await database.models.account.findUniqueOrThrow({
    where: { email: "carl@fixture.test" },
  });
  expect(await change("clear", { account: id })).toBeNull();
  expect((await signIn()).status).toBe(401);
  expect((await change("clear", { account: id }, administrator)).account).toBe(id);
  expect((await signIn()).status).toBe(204);
});
