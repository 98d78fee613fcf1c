import { firstAdministratorToken } from "@/accounts/first-administrator";
import type { AccountRole } from "@/domain/permissions";
import type { TestDatabase } from "./database";
import { cookieOf, type Node, PASSWORD } from "./node";

/** Opens the first administrator's account over HTTP and answers its cookie. */
export async function firstAdministrator(node: Node, database: TestDatabase): Promise<string> {
  const token = await firstAdministratorToken(database);
  const response = await node.post("/api/auth/accept-invitation", {
    token,
    email: "first@fixture.test",
    name: "First",
    password: PASSWORD,
  });
  expect(response.status).toBe(201);
  return cookieOf(response);
}

const INVITE = `mutation($input: InviteAccountInput!) {
  inviteAccount(input: $input) { token invitation { id email role invitedBy } }
}`;

/** Invites somebody, who accepts: the cookie of the new account. */
export async function join(
  node: Node,
  administrator: string,
  name: string,
  role: AccountRole,
): Promise<string> {
  const email = `${name}@fixture.test`;
  const invited = await node.ask(INVITE, { input: { email, role } }, { cookie: administrator });
  expect(invited.code).toBeUndefined();
  const { token } = invited.data.inviteAccount;
  const body = { token, name, password: PASSWORD };
  const response = await node.post("/api/auth/accept-invitation", body);
  expect(response.status).toBe(201);
  return cookieOf(response);
}

/** Signs somebody in who joined before. */
export function signIn(
  node: Node,
  name: string,
  password = PASSWORD,
  headers: Record<string, string> = {},
): Promise<Response> {
  return node.post("/api/auth/sign-in", { email: `${name}@fixture.test`, password }, headers);
}
