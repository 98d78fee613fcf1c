import { Client } from "pg";
import { digestOf } from "@/accounts/secret";
import { cookieOf, emptyDatabase, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, join, signIn } from "../support/people";

const VIEWER = "{ viewer { name role } }";

it("A08, A09, A10: a session is new, sealed in its cookie, and kept as a digest", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database, "https://stepwise.test");
  await firstAdministrator(node, database);
  const planted = `__Host-stepwise=${"x".repeat(43)}`;
  const response = await signIn(node, "first", PASSWORD, { cookie: planted });
  const [header = ""] = response.headers.getSetCookie();
  const cookie = cookieOf(response);
  expect(cookie).not.toBe(planted);
  expect((await node.ask(VIEWER, {}, { cookie: planted })).data.viewer).toBeNull();
  expect((await node.ask(VIEWER, {}, { cookie })).data.viewer.role).toBe("ADMINISTRATOR");

  const [pair, ...attributes] = header.split("; ");
  expect(pair?.startsWith("__Host-stepwise=")).toBe(true);
  expect(attributes.sort()).toEqual([
    "HttpOnly",
    "Max-Age=43200",
    "Path=/",
    "SameSite=Lax",
    "Secure",
  ]);
  const [session] = await database.models.$queryRaw<{ hours: number }[]>`
    SELECT extract(epoch FROM max(expires_at - created_at)) / 3600 AS hours FROM session`;
  expect(Number(session?.hours)).toBeLessThanOrEqual(12);

  const token = cookie.split("=")[1] ?? "";
  const everything = await dump(database.url);
  expect(everything).toContain(digestOf(token));
  expect(everything).not.toContain(token);
});

/** Every row of every table as text. */
async function dump(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = await client.query(
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`SELECT t::text AS row FROM ${name} t`);
    texts.push(...rows.map(({ row }) => String(row)));
  }
  await client.end();
  return texts.join("\n");
}

it("A11: what ends a session ends it on every node at the next request", async () => {
  const database = await emptyDatabase();
  const [one, two] = [await startNode(database), await startNode(database)];
  const administrator = await firstAdministrator(one, database);
  const id = async (name: string) =>
    (await database.models.account.findUniqueOrThrow({ where: { email: `${name}@fixture.test` } }))
      .id;
  const whoIs = async (cookie: string) => (await two.ask(VIEWER, {}, { cookie })).data.viewer;
  const administer = (mutation: string, input: object) =>
    one.ask(
      `mutation($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
      { input },
      { cookie: administrator },
    );

  const leaving = await join(one, administrator, "leaving", "CURATOR");
  expect(await whoIs(leaving)).toMatchObject({ name: "leaving" });
  const out = await one.post("/api/auth/sign-out", {}, { cookie: leaving });
  expect(out.headers.getSetCookie()[0]).toContain("Max-Age=0");
  expect(await whoIs(leaving)).toBeNull();

  const careful = await join(one, administrator, "careful", "CURATOR");
  const elsewhere = cookieOf(await signIn(two, "careful"));
  const changed = await one.ask(
    "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }",
    { input: { current: PASSWORD, next: "another long fixture of a password" } },
    { cookie: careful },
  );
  expect(changed.data.changePassword.sessionsEnded).toBe(2);
  expect(await whoIs(elsewhere)).toBeNull();
  expect((await signIn(two, "careful")).status).toBe(401);
  expect((await signIn(two, "careful", "another long fixture of a password")).status).toBe(204);

  const rising = await join(one, administrator, "rising", "CURATOR");
  expect(
    (await administer("changeRole", { account: await id("rising"), role: "REVIEWER" })).code,
  ).toBeUndefined();
  expect(await whoIs(rising)).toBeNull();
  const risen = cookieOf(await signIn(two, "rising"));
  expect(await whoIs(risen)).toMatchObject({ role: "REVIEWER" });

  const disabled = await one.ask(
    "mutation($input: AccountInput!) { disableAccount(input: $input) { account { disabledAt } } }",
    { input: { account: await id("rising") } },
    { cookie: administrator },
  );
  expect(disabled.data.disableAccount.account.disabledAt).not.toBeNull();
  expect(await whoIs(risen)).toBeNull();
  const draft = 'mutation { beginSubmission(input: { reason: "fixture" }) { submission { id } } }';
  expect(await two.ask(draft, {}, { cookie: risen })).toMatchObject({
    status: 401,
    code: "UNAUTHENTICATED",
  });
  expect((await signIn(two, "rising")).status).toBe(401);
});

it("A12: a cookie with a letter changed, or one that is too old, is nobody's", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const cookie = await firstAdministrator(node, database);
  const [name, token = ""] = cookie.split("=");
  for (let place = 0; place < 40; place += 1) {
    const other = token[place] === "A" ? "B" : "A";
    const forged = `${name}=${token.slice(0, place)}${other}${token.slice(place + 1)}`;
    const { status, data } = await node.ask(VIEWER, {}, { cookie: forged });
    expect([status, data.viewer]).toEqual([200, null]);
  }
  await database.models.$executeRaw`UPDATE session SET expires_at = now() - interval '1 second'`;
  const { status, data } = await node.ask(VIEWER, {}, { cookie });
  expect([status, data.viewer]).toEqual([200, null]);
});

it("A13: nothing is done for pages of other sites, nor for forms", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const cookie = await firstAdministrator(node, database);
  const draft = {
    query: 'mutation { beginSubmission(input: { reason: "fixture" }) { __typename } }',
  };
  const sessions = await database.models.session.count();
  const paths: [string, unknown][] = [
    ["/api/admin/graphql", draft],
    ["/api/auth/sign-in", { email: "first@fixture.test", password: PASSWORD }],
    ["/api/auth/sign-out", {}],
    ["/api/auth/accept-invitation", { token: "x" }],
  ];
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { origin: node.origin, "sec-fetch-site": "same-site" },
  ];
  for (const [path, body] of paths) {
    for (const headers of foreign) {
      const { status } = await node.post(path, body, { cookie, ...headers });
      expect([path, headers, status]).toEqual([path, headers, 403]);
    }
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]) {
      const { status } = await node.post(path, body, { cookie, "content-type": type });
      expect([path, type, status]).toEqual([path, type, 415]);
    }
  }
  expect(await database.models.session.count()).toBe(sessions);
  expect(await database.models.submission.count()).toBe(0);
  const own = await node.post("/api/admin/graphql", draft, {
    cookie,
    origin: node.origin,
    "sec-fetch-site": "same-origin",
  });
  expect(own.status).toBe(200);
  expect(await database.models.submission.count()).toBe(1);
});

it("nobody is asked who they are where the public asks, and nothing is read by GET elsewhere", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const cookie = await firstAdministrator(node, database);
  const query = `query=${encodeURIComponent(VIEWER)}`;
  const get = (path: string) => fetch(`${node.origin}${path}?${query}`, { headers: { cookie } });
  const [{ message }] = (await (await get("/api/graphql")).json()).errors;
  expect(message).toContain('Cannot query field "viewer"');
  const foreign = { cookie, origin: "https://other.example", "sec-fetch-site": "cross-site" };
  const read = await node.post("/api/graphql", { query: "{ __typename }" }, foreign);
  expect(read.status).toBe(200);
  const refused = await get("/api/admin/graphql");
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST"]);
});
