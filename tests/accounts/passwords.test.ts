import { verify } from "@node-rs/argon2";
import { firstAdministratorToken } from "@/accounts/first-administrator";
import { passwordProblem } from "@/accounts/password-rule";
import { emptyDatabase, PASSWORD, startNode } from "../support/node";
import { firstAdministrator, signIn } from "../support/people";

// The real one, watched.
jest.mock("@node-rs/argon2", () => {
  const argon2 = jest.requireActual<typeof import("@node-rs/argon2")>("@node-rs/argon2");
  return { ...argon2, verify: jest.fn(argon2.verify) };
});

const NAMES = ["asha.rao@fixture.test", "Asha Rao"];

describe("what a password may be", () => {
  const refused: [string, string, string][] = [
    ["eleven characters", "abcde fghij", "needs 12 or more"],
    ["129 characters", `${"ab3 ".repeat(32)}x`, "more than 128"],
    ["a common word with a year", "Password2026!", "easily guessed"],
    ["a common word twice", "welcomewelcome1", "easily guessed"],
    ["a row of keys", "qwertyuiop123", "easily guessed"],
    ["digits in their order", "123456789012", "easily guessed"],
    ["one letter", "aaaaaaaaaaaaaaa", "easily guessed"],
    ["the person's name", "asha-rao-asha-rao", "easily guessed"],
    ["the site's name", "stepwise2026!!", "easily guessed"],
  ];
  it.each(refused)("refuses %s", (_name, password, reason) => {
    expect(passwordProblem(password, NAMES)).toContain(reason);
  });
  it.each([PASSWORD, "kolkata tram violet umbrella", "Zq7#vL2!mX9p", "पासवर्ड नहीं बताऊँगा"])(
    "takes %s",
    (password) => {
      expect(passwordProblem(password, NAMES)).toBeNull();
    },
  );
});

it("A16: refuses over HTTP what cannot be a password, and 1 MB before anything", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const token = await firstAdministratorToken(database);
  const open = (password: string) =>
    node.post("/api/auth/accept-invitation", {
      token,
      email: "first@fixture.test",
      name: "First",
      password,
    });
  for (const password of ["eleven char", "password1234", "x".repeat(129)]) {
    const response = await open(password);
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument: "password" });
  }
  expect((await open("x".repeat(1_000_001))).status).toBe(413);
  expect(await database.models.account.count()).toBe(0);
  expect((await signIn(node, "first", "x".repeat(900_000))).status).toBe(401);
  // Nothing is hashed with it.
  expect(jest.mocked(verify)).not.toHaveBeenCalled();
});

it("A16: the same letters typed on another keyboard are the same password", async () => {
  const database = await emptyDatabase();
  const node = await startNode(database);
  const token = await firstAdministratorToken(database);
  const composed = "caf\u00e9 umbrella violet tram";
  const body = { token, email: "first@fixture.test", name: "First", password: composed };
  expect((await node.post("/api/auth/accept-invitation", body)).status).toBe(201);
  const decomposed = composed.normalize("NFD");
  expect(decomposed).not.toBe(composed);
  expect((await signIn(node, "first", decomposed)).status).toBe(204);
});

it("keeps passwords as argon2id with OWASP's parameters", async () => {
  const database = await emptyDatabase();
  await firstAdministrator(await startNode(database), database);
  const { passwordHash } = await database.models.account.findFirstOrThrow();
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
