import { hash, verify } from "@node-rs/argon2";
import { emptyDatabase, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, join, signIn } from "../support/people";

// The real one, watched: how often it hashes, and whether others get their turn meanwhile.
jest.mock("@node-rs/argon2", () => {
  const argon2 = jest.requireActual<typeof import("@node-rs/argon2")>("@node-rs/argon2");
  return { ...argon2, verify: jest.fn(argon2.verify), hash: jest.fn(argon2.hash) };
});
const watched = { verify: jest.mocked(verify), hash: jest.mocked(hash) };
const reallyVerify = watched.verify.getMockImplementation() ?? verify;

it("A04: unknown, wrong and disabled look alike and cost the same work", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const administrator = await firstAdministrator(node, database);
  await join(node, administrator, "closed", "VIEWER");
  const closed = { where: { name: "closed" }, data: { disabledAt: new Date(0) } };
  await database.models.account.updateMany(closed);
  // What an unknown one is compared with is hashed once.
  await signIn(node, "somebody", "wrong password of a fixture");
  const bodies = new Set<string>();
  const works = new Set<string>();
  for (const name of ["nobody", "first", "closed", "nobody-else"]) {
    // The limits are another test's matter.
    await database.models.attempt.deleteMany();
    watched.verify.mockClear();
    watched.hash.mockClear();
    node.statements.length = 0;
    const response = await signIn(node, name, "wrong password of a fixture");
    bodies.add(`${response.status} ${await response.text()}`);
    const compared = watched.verify.mock.calls.map(
      ([stored, password]) => `${String(stored).split("$").slice(0, 4).join("$")} ${password}`,
    );
    const hashed = watched.hash.mock.calls.length;
    works.add(JSON.stringify({ compared, hashed, statements: node.statements }));
  }
  expect([...bodies]).toEqual([expect.stringContaining("401")]);
  expect(works.size).toBe(1);
  expect(JSON.parse([...works][0] ?? "")).toMatchObject({
    compared: ["$argon2id$v=19$m=19456,t=2,p=1 wrong password of a fixture"],
    hashed: 0,
  });
});

it("A05, A06: a sixth guess is refused, whatever address it claims, and the owner gets in from another", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  await firstAdministrator(node, database);
  const guess = (index: number) =>
    signIn(node, "first", "wrong password of a fixture", {
      "x-forwarded-for": `203.0.113.${index}`,
    });
  const answers: Response[] = [];
  // As many at once as there are connections: more would only wait for one, and not for ever.
  for (let wave = 0; wave < 3; wave += 1) {
    const guesses = Array.from({ length: 10 }, (_, index) => guess(10 * wave + index));
    answers.push(...(await Promise.all(guesses)));
  }
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(refused).toHaveLength(25);
  for (const { headers } of refused) {
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect((await signIn(node, "first")).status).toBe(429);
  // The same database, another address: a trusted proxy of the other node says so.
  const { answerAccounts } = await import("@/accounts/auth-endpoint");
  const { fromRequest } = await import("@/http/message");
  const request = new Request("http://stepwise.test/api/auth/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": "198.51.100.7" },
    body: JSON.stringify({ email: "first@fixture.test", password: PASSWORD }),
  });
  const log = { error: () => undefined, warn: () => undefined, info: () => undefined };
  const parts = { database: () => database, publicOrigin: () => undefined, log };
  expect((await answerAccounts(parts, fromRequest(request))).status).toBe(204);
  // And from the first one when the quarter of an hour is over.
  await database.models.$executeRaw`UPDATE attempt SET at = at - interval '16 minutes'`;
  expect((await signIn(node, "first")).status).toBe(204);
});

it("whatever is sent as an address or a password is wrong, and no fault of ours", async () => {
  const node = await startNode(await emptyDatabase());
  for (const text of ["\u0000", "a\u0000@fixture.test", "\ud800", "x".repeat(10_000), "'; --"]) {
    const response = await node.post("/api/auth/sign-in", { email: text, password: text });
    expect([text.slice(0, 20), response.status]).toEqual([text.slice(0, 20), 401]);
  }
  const objects = [{ email: {}, password: [] }, [], "text", null, { email: 1 }];
  for (const body of objects) {
    const response = await node.post("/api/auth/sign-in", JSON.stringify(body));
    expect([body, response.status < 500]).toEqual([body, true]);
  }
});

it("A07: GraphQL has no way to sign in", async () => {
  const node = await startNode(await emptyDatabase());
  const aliases = Array.from({ length: 20 }, (_, i) => `a${i}: signIn(email: "a", password: "b")`);
  const { status } = await node.ask(`mutation { ${aliases.join(" ")} }`);
  expect(status).toBe(400);
});

it("A17: forty sign-ins at once leave the server answering", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  await firstAdministrator(node, database);
  const before = process.memoryUsage().rss;
  let [underWay, mostAtOnce, withTurns, hashed] = [0, 0, 0, 0];
  watched.verify.mockImplementation(async (...parameters) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    let gotTurn = false;
    setImmediate(() => {
      gotTurn = true;
    });
    const matches = await reallyVerify(...parameters);
    underWay -= 1;
    hashed += 1;
    if (gotTurn) withTurns += 1;
    return matches;
  });
  const signingIn = Array.from({ length: 40 }, (_, index) => signIn(node, `nobody${index}`));
  // Asked after all of them, and answered before the last of them.
  expect((await fetch(`${node.origin}/api/health/live`)).status).toBe(200);
  expect(hashed).toBeLessThan(30);
  await Promise.all(signingIn);
  // No hash holds up the event loop, and each takes 19 MiB.
  expect(hashed).toBeGreaterThan(4);
  expect(withTurns).toBe(hashed);
  expect(mostAtOnce).toBeLessThanOrEqual(4);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});
