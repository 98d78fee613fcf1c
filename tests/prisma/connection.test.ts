import { clientOf, openPool } from "@/prisma/connection";
import { testDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { eventually } from "../support/eventually";

let url: string;
beforeAll(async () => {
  ({ url } = await testDatabase({ seeded: false }));
});

/** Ends a session of the server, as an operator or a crash does. */
async function endSession(pid: number): Promise<void> {
  const other = clientOf(url);
  await other.connect();
  await other.query("SELECT pg_terminate_backend($1)", [pid]);
  await other.end();
}

const PID = "SELECT pg_backend_pid() AS pid";

it("a connection that breaks in the hands of whoever took it fails its next statement, and ends nothing", async () => {
  const pool = openPool(url, { max: 1 });
  atEndOfFile(() => pool.end());
  const held = await pool.connect();
  const { rows } = await held.query<{ pid: number }>(PID);
  await endSession(rows[0]?.pid ?? 0);
  await eventually("the end of the connection", () =>
    held.query(PID).then(
      () => false,
      () => true,
    ),
  );
  held.release(true);
  expect((await pool.query(PID)).rows).toHaveLength(1);
});

it("a single connection that breaks between two statements fails the next", async () => {
  const client = clientOf(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(PID);
  await endSession(rows[0]?.pid ?? 0);
  await eventually("the end of the connection", () =>
    client.query(PID).then(
      () => false,
      () => true,
    ),
  );
  await client.end().catch(() => undefined);
});
