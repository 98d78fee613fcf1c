import { emptyDatabase, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, signIn } from "../support/people";

it("A04: unknown, wrong and disabled look alike and take as long", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  await firstAdministrator(node, database);
  const took: Record<string, number[]> = { unknown: [], known: [] };
  const bodies = new Set<string>();
  for (let round = 0; round < 30; round += 1) {
    for (const kind of ["unknown", "known"]) {
      // The limits are another test's matter.
      await database.models.attempt.deleteMany();
      const begin = performance.now();
      const name = kind === "known" ? "first" : `nobody${round}`;
      const response = await signIn(node, name, "wrong password of a fixture");
      took[kind]?.push(performance.now() - begin);
      bodies.add(`${response.status} ${await response.text()}`);
    }
  }
  expect([...bodies]).toHaveLength(1);
  expect([...bodies][0]).toContain("401");
  expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(20);
});

function median(values: readonly number[] = []): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

it("A05, A06: a sixth guess is refused, whatever address it claims, and the owner gets in from another", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  await firstAdministrator(node, database);
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      signIn(node, "first", "wrong password of a fixture", {
        "x-forwarded-for": `203.0.113.${index}`,
      }),
    ),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(refused).toHaveLength(25);
  for (const { headers } of refused) {
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect((await signIn(node, "first")).status).toBe(429);
  // The same database, another address: a trusted proxy of the other node says so.
  const { answerAccounts } = await import("@/accounts/handler");
  const request = new Request("http://stepwise.test/api/auth/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": "198.51.100.7" },
    body: JSON.stringify({ email: "first@fixture.test", password: PASSWORD }),
  });
  const log = { error: () => undefined, warn: () => undefined, info: () => undefined };
  const parts = { database: () => database, publicOrigin: () => undefined, log };
  expect((await answerAccounts(parts, request)).status).toBe(204);
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
  const waits: number[] = [];
  let done = false;
  const polling = (async () => {
    while (!done) {
      const begin = performance.now();
      expect((await fetch(`${node.origin}/api/health/live`)).status).toBe(200);
      waits.push(performance.now() - begin);
    }
  })();
  await Promise.all(Array.from({ length: 40 }, (_, index) => signIn(node, `nobody${index}`)));
  done = true;
  await polling;
  waits.sort((a, b) => a - b);
  expect(waits[Math.floor(waits.length * 0.95)]).toBeLessThan(500);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});
