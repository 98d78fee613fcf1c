import { answerAccounts } from "@/accounts/auth-endpoint";
import { onPlatform } from "@/http/message";
import { testDatabase } from "../support/database";

it("a sign-in that gets no connection in time is told when to try again", async () => {
  const database = await testDatabase({ seeded: false });
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let begun = 0;
  const others: Promise<unknown>[] = [];
  // As many as there are connections.
  await new Promise<void>((allBegun) => {
    for (let place = 0; place < 10; place += 1) {
      others.push(
        database.models.$transaction(
          async (transaction) => {
            await transaction.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
            begun += 1;
            if (begun === 10) allBegun();
            await held;
          },
          { timeout: 60_000 },
        ),
      );
    }
  });
  const request = new Request("http://stepwise.test/api/auth/sign-in", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: "http://stepwise.test",
      host: "stepwise.test",
    },
    body: JSON.stringify({ email: "somebody@fixture.example", password: "a fixture" }),
  });
  const parts = {
    database: () => database,
    publicOrigin: () => undefined,
    log: { error: jest.fn(), warn: jest.fn(), info: jest.fn() },
  };
  const response = await onPlatform((asked) => answerAccounts(parts, asked))(request);
  letGo();
  await Promise.all(others);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await response.json()).errors?.[0] ?? {}).toMatchObject({
    extensions: { code: "DATABASE_UNAVAILABLE" },
  });
  expect(parts.log.warn).toHaveBeenCalledTimes(1);
});
