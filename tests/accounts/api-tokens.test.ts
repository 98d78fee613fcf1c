import { digestOf } from "@/accounts/secret";
import { emptyDatabase, startNode } from "../support/node";
import { firstAdministrator } from "../support/people";
import { refusedIn, withUserErrors } from "../support/user-errors";

const CREATE = `mutation($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret apiToken { id name scopes expiresAt } }
}`;
const BEGIN = 'mutation { beginSubmission(input: { reason: "fixture" }) { submission { id } } }';

async function withToken(scopes: readonly string[]) {
  const database = await emptyDatabase();
  const [one, two] = [await startNode(database), await startNode(database)];
  const cookie = await firstAdministrator(one, database);
  const input = { name: "Fixture script", scopes, days: 30 };
  const { data, code } = await one.ask(CREATE, { input }, { cookie });
  expect(code).toBeUndefined();
  const { secret, apiToken } = data.createApiToken;
  return { database, one, two, cookie, secret: secret as string, apiToken };
}

it("A19: shows a token once, keeps its digest, and revokes it on every node at once", async () => {
  const { database, one, two, cookie, secret, apiToken } = await withToken(["READ", "EDIT"]);
  expect(secret).toMatch(/^stw_[\w-]{43}$/);
  const rows = JSON.stringify(await database.models.apiToken.findMany());
  expect(rows).toContain(digestOf(secret));
  expect(rows).not.toContain(secret.slice(4));
  const audited = await database.models.auditEvent.findMany();
  expect(JSON.stringify(audited.map(({ after }) => after))).not.toContain(secret.slice(4));
  const listed = await one.ask("{ viewer { apiTokens { id name } } }", {}, { cookie });
  expect(listed.data.viewer.apiTokens).toEqual([{ id: apiToken.id, name: "Fixture script" }]);

  const authorization = `Bearer ${secret}`;
  expect((await two.ask(BEGIN, {}, { authorization })).code).toBeUndefined();
  const revoke =
    "mutation($input: ApiTokenInput!) { revokeApiToken(input: $input) { __typename } }";
  await one.ask(revoke, { input: { apiToken: apiToken.id } }, { cookie });
  const after = await two.ask(BEGIN, {}, { authorization });
  expect([after.status, after.code]).toEqual([401, "UNAUTHENTICATED"]);
});

it("A19: a token to read with does not write, and none administers", async () => {
  const { one, secret } = await withToken(["READ"]);
  const authorization = `Bearer ${secret}`;
  const read = await one.ask(
    "{ submissions(statuses: [DRAFT]) { totalCount } }",
    {},
    { authorization },
  );
  expect(read.data.submissions.totalCount).toBe(0);
  const write = await one.ask(BEGIN, {}, { authorization });
  expect([write.status, write.code]).toEqual([403, "FORBIDDEN"]);
  const people = await one.ask("{ accounts { totalCount } }", {}, { authorization });
  expect(people.code).toBe("FORBIDDEN");
  const makeAnother = await one.ask(
    CREATE,
    { input: { name: "x", scopes: ["EDIT"], days: 1 } },
    { authorization },
  );
  expect(makeAnother.code).toBe("FORBIDDEN");
});

it("A19: a token in an address is nothing", async () => {
  const { one, secret } = await withToken(["READ", "EDIT"]);
  for (const name of ["access_token", "token", "authorization", "api_key"]) {
    const response = await one.post(`/api/admin/graphql?${name}=${secret}`, { query: BEGIN });
    expect(response.status).toBe(401);
  }
});

it("a token that is wrong or too old is told at once, also for what is public", async () => {
  const { database, one, secret } = await withToken(["READ"]);
  const wrong = ["Bearer wrong", `Bearer stw_${"x".repeat(43)}`, `Basic ${secret}`, "Bearer "];
  for (const authorization of wrong) {
    const { status, code } = await one.ask("{ __typename }", {}, { authorization });
    expect([authorization, status, code]).toEqual([authorization, 401, "UNAUTHENTICATED"]);
  }
  await database.models.$executeRaw`UPDATE api_token SET expires_at = now() - interval '1 second'`;
  const old = await one.ask("{ __typename }", {}, { authorization: `Bearer ${secret}` });
  expect(old.status).toBe(401);
});

it("refuses a wish that cannot be met, naming the field", async () => {
  const { one, cookie } = await withToken(["READ"]);
  const wishes: [string, object][] = [
    ["name", { name: " \u200b ", scopes: ["READ"], days: 1 }],
    ["scopes", { name: "x", scopes: [], days: 1 }],
    ["days", { name: "x", scopes: ["READ"], days: 0 }],
    ["days", { name: "x", scopes: ["READ"], days: 366 }],
  ];
  for (const [argument, input] of wishes) {
    const response = await one.post(
      "/api/admin/graphql",
      { query: withUserErrors(CREATE), variables: { input } },
      { cookie },
    );
    const [refused] = refusedIn(await response.json());
    expect(refused).toMatchObject({ code: "BAD_USER_INPUT", argument });
  }
});

it("refuses a token too many, and does not say that waiting would help", async () => {
  const { one, cookie } = await withToken(["READ"]);
  const another = () =>
    one.ask(CREATE, { input: { name: "x", scopes: ["READ"], days: 1 } }, { cookie });
  for (let made = 1; made < 20; made += 1) expect((await another()).code).toBeUndefined();
  const refused = await another();
  expect(refused.code).toBe("LIMIT_EXCEEDED");
  expect(refused.status).toBeLessThan(429);
  expect(refused.headers.get("retry-after")).toBeNull();
});
