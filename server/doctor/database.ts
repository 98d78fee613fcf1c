import type { Client } from "pg";
import { clientOf } from "@/prisma/connection";
import { knownMigrations } from "@/prisma/migration-engine";
import { checkServer } from "../database/configured-database";
import { StartError } from "../start/start-error";
import { type Finding, fault, fine, warning } from "./finding";

/** By how much two clocks may differ, in milliseconds: more, and times of the log do not fit those of revisions. */
const CLOCKS_MS = 5_000;
/** A transaction that is open for so long holds up migrations and the clearing of old rows, in minutes. */
const LONG_TRANSACTION_MIN = 10;
/** A message that is due for so long is sent by nobody, in minutes. */
const LATE_MESSAGE_MIN = 10;

/** How the clocks of this machine and of the database stand. `ahead`: milliseconds of this machine's. */
export function clockFinding(ahead: number): Finding {
  if (Math.abs(ahead) <= CLOCKS_MS)
    return fine("The clocks of this machine and the database agree.");
  const seconds = Math.round(Math.abs(ahead) / 1_000);
  const side = ahead > 0 ? "ahead of" : "behind";
  return warning(
    `The clock of this machine is ${seconds} s ${side} the database's. Set both by NTP.`,
  );
}

async function clocks(client: Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
  const between = (before + Date.now()) / 2;
  return clockFinding(between - (rows[0]?.now.getTime() ?? between));
}

interface MigrationRow {
  readonly name: string;
  readonly finished: boolean;
}

/** How the schema of the database stands to that of this build. */
export function schemaFindings(
  rows: readonly MigrationRow[],
  known: ReadonlySet<string>,
): readonly Finding[] {
  const finished = new Set(rows.filter((row) => row.finished).map(({ name }) => name));
  const begun = rows.filter((row) => !row.finished && !finished.has(row.name));
  const newer = [...finished].filter((name) => !known.has(name));
  const missing = [...known].filter((name) => !finished.has(name));
  if (newer.length > 0) {
    const words = `The database is of a newer Stepwise (migration ${newer.at(-1)}). Start that one, or restore a backup of before.`;
    return [fault(words)];
  }
  return [
    ...begun.map(({ name }) =>
      warning(`Migration ${name} was begun and not finished; the next start takes it up again.`),
    ),
    missing.length > 0
      ? warning(
          `${missing.length} migrations are to be applied: the next start does. Take a backup before.`,
        )
      : fine(`The schema is that of this build (${[...known].at(-1)}).`),
  ];
}

async function schema(client: Client): Promise<readonly Finding[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS kept");
  if (tables[0]?.kept === null) return [fine("The database is empty; the first start fills it.")];
  const { rows } = await client.query<MigrationRow>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const known = new Set((await knownMigrations()).keys());
  return [...schemaFindings(rows, known), ...(await messages(client))];
}

/** Messages to webhooks that nobody sends. */
async function messages(client: Client): Promise<readonly Finding[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('webhook_delivery') AS kept");
  if (tables[0]?.kept === null) return [];
  const { rows } = await client.query<{ late: number }>(
    `SELECT count(*)::int AS late FROM webhook_delivery
     WHERE state = 'WAITING' AND due_at < now() - $1 * interval '1 minute'`,
    [LATE_MESSAGE_MIN],
  );
  const late = rows[0]?.late ?? 0;
  if (late === 0) return [fine("No message to a webhook is late.")];
  return [warning(`${late} messages to webhooks are late: they are sent while Stepwise runs.`)];
}

/** Transactions that somebody left open, and who waits for a lock. */
async function unfinished(client: Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ long: number; waiting: number }>(
    `SELECT count(*) FILTER (WHERE xact_start < now() - $1 * interval '1 minute')::int AS long,
            count(*) FILTER (WHERE wait_event_type = 'Lock'
                             AND query_start < now() - interval '1 minute')::int AS waiting
     FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    [LONG_TRANSACTION_MIN],
  );
  const { long = 0, waiting = 0 } = rows[0] ?? {};
  if (long + waiting === 0) return [fine("No work is left open in the database.")];
  return [
    ...(long > 0
      ? [
          warning(
            `${long} transactions are open for more than ${LONG_TRANSACTION_MIN} minutes: see pg_stat_activity.`,
          ),
        ]
      : []),
    ...(waiting > 0
      ? [
          warning(
            `${waiting} sessions wait for a lock for more than a minute: see pg_blocking_pids.`,
          ),
        ]
      : []),
  ];
}

/** What is found of the PostgreSQL at an address: whether it answers, its version, its clock, its schema, what is left open. */
export async function databaseFindings(url: string): Promise<readonly Finding[]> {
  const client = clientOf(url, { connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  try {
    // Asked once: whoever looks for what is wrong does not wait for it to pass.
    await checkServer(url, AbortSignal.abort());
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version') AS version",
    );
    return [
      fine(`PostgreSQL ${rows[0]?.version} answers.`),
      await clocks(client),
      ...(await schema(client)),
      ...(await unfinished(client)),
    ];
  } catch (error) {
    if (error instanceof StartError) return [fault(error.message)];
    return [fault(`The database cannot be looked at: ${(error as Error).message}.`)];
  } finally {
    await client.end().catch(() => undefined);
  }
}
