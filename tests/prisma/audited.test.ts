import { randomUUID } from "node:crypto";
import { connect, createServer } from "node:net";
import { hashPassword } from "@/accounts/password-hash";
import { audited } from "@/prisma/audited";
import { openDatabase, type Transaction } from "@/prisma/client";
import { testDatabase } from "@/tests/support/database";
import { atEndOfFile } from "@/tests/support/end-of-file";

const actor = { accountId: randomUUID(), requestId: "fixture" };
const outcome = { subject: "fixture", before: null, after: null, answer: "done" };

/** An empty database with the account of whoever does something. */
async function databaseWithAccount() {
  const database = await testDatabase({ seeded: false });
  const person = { email: "somebody@fixture.example", name: "Somebody", role: "CURATOR" as const };
  await database.models.account.create({
    data: { id: actor.accountId, ...person, passwordHash: await hashPassword("a fixture") },
  });
  return database;
}

/** A way to a database on which the connection breaks where a commit, or its answer, is on its way. */
async function breakingWay(databaseUrl: string, isForwarded: boolean) {
  const { hostname, port } = new URL(databaseUrl);
  const broken: string[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let isOver = false;
    client.on("data", (data) => {
      isOver ||= broken.length === 0 && data.includes("COMMIT");
      if (isOver && broken.length === 0) broken.push("COMMIT");
      else if (isOver) return;
      if (!isOver || isForwarded) upstream.write(data);
      if (isOver) client.destroy();
    });
    upstream.on("data", (data) => void (client.destroyed || client.write(data)));
    upstream.on("close", () => client.destroy());
    client.on("close", () => upstream.end());
    for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port2 = typeof address === "object" && address ? String(address.port) : "";
  const database = openDatabase(
    Object.assign(new URL(databaseUrl), { hostname: "127.0.0.1", port: port2 }).href,
  );
  atEndOfFile(async () => {
    await database.close();
    server.close();
  });
  return { database, broken };
}

it("is told as done where it was committed and the answer was lost", async () => {
  const { url, models } = await databaseWithAccount();
  const { database, broken } = await breakingWay(url, true);
  expect(await audited(database, actor, "fixture", async () => outcome)).toBe("done");
  expect(broken).toEqual(["COMMIT"]);
  expect(await models.auditEvent.count()).toBe(1);
});

it("is told as failed where the commit never came", async () => {
  const { url, models } = await databaseWithAccount();
  const { database, broken } = await breakingWay(url, false);
  await expect(audited(database, actor, "fixture", async () => outcome)).rejects.toThrow();
  expect(broken).toEqual(["COMMIT"]);
  expect(await models.auditEvent.count()).toBe(0);
});

it("has more time for a statement than a question has", async () => {
  const database = await databaseWithAccount();
  const slowly = async (transaction: Transaction) => {
    await transaction.$executeRaw`SELECT pg_sleep(5)`;
    return outcome;
  };
  expect(await audited(database, actor, "fixture", slowly)).toBe("done");
  await expect(database.models.$executeRaw`SELECT pg_sleep(5)`).rejects.toThrow("57014");
});
