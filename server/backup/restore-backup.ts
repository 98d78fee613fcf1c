import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { formatCount } from "@/domain/words/format";
import { clientOf } from "@/prisma/connection";
import { applyMigrations, knownMigrations } from "@/prisma/migration-engine";
import { StartError } from "../start/start-error";
import type { BackedUpTable, Manifest } from "./manifest";
import { checkBackup, type OpenBackup, openBackup } from "./read-backup";
import {
  appliedMigrations,
  asIdentifier,
  filledTable,
  listed,
  sequences,
  storedTables,
} from "./stored-tables";

/**
 * Puts a backup into an empty database: its schema as it was then, all rows in one transaction, and
 * then what migrations have been added since. Throws StartError, with nothing put, where the file is not
 * whole or of a newer Stepwise, or the database is not empty.
 * @param tell is told of each step that is done
 */
export async function restoreBackup(
  databaseUrl: string,
  file: string,
  tell: (line: string) => void,
): Promise<Manifest> {
  const backup = await openBackup(file);
  try {
    const { manifest } = backup;
    await refuseNewer(file, manifest);
    await checkBackup(file, backup);
    tell("The file is whole");
    const client = clientOf(databaseUrl, { application_name: "stepwise restore" });
    await client.connect();
    try {
      await refuseFilled(client, manifest);
      const last = manifest.migrations.at(-1)?.name ?? "";
      await applyMigrations(databaseUrl, { upTo: last });
      await loadAll(client, backup, tell);
      const { applied } = await applyMigrations(databaseUrl);
      if (applied.length > 0)
        tell(`Applied ${applied.length} migrations that came after the backup`);
      await client.query("ANALYZE");
    } finally {
      await client.end();
    }
    return manifest;
  } finally {
    backup.close();
  }
}

/** Of a schema that this Stepwise does not know nothing is known: it may be of a newer one. */
async function refuseNewer(file: string, { migrations }: Manifest): Promise<void> {
  const known = await knownMigrations();
  for (const { name, checksum } of migrations) {
    if (known.get(name) !== checksum) {
      throw new StartError(
        `${file} is of another Stepwise, newer than this one (migration ${name}). Update Stepwise first.`,
      );
    }
  }
}

async function refuseFilled(client: Client, { migrations }: Manifest): Promise<void> {
  const filled = await filledTable(client, await storedTables(client));
  if (filled !== null) {
    throw new StartError(
      `The database is not empty: ${filled} has rows. Name an empty one, or empty the embedded one with npm run db:reset.`,
    );
  }
  const wanted = new Set(migrations.map(({ name }) => name));
  const beyond = (await appliedMigrations(client)).find(({ name }) => !wanted.has(name));
  if (beyond) {
    throw new StartError(
      `The tables of the database are newer than the backup (migration ${beyond.name}). Name a database without tables.`,
    );
  }
}

/** All rows at once or none, whoever else restores into the same database. */
async function loadAll(
  client: Client,
  backup: OpenBackup,
  tell: (line: string) => void,
): Promise<void> {
  const { manifest } = backup;
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('stepwise restore'))");
    await refuseFilled(client, manifest);
    const keys = await foreignKeys(client);
    for (const { table, name } of keys) {
      await client.query(
        `ALTER TABLE ${asIdentifier(table)} DROP CONSTRAINT ${asIdentifier(name)}`,
      );
    }
    for (const table of manifest.tables) {
      await load(client, backup, table);
      tell(`${table.name}: ${formatCount(table.rows)} rows`);
    }
    for (const { table, name, definition } of keys) {
      await client.query(
        `ALTER TABLE ${asIdentifier(table)} ADD CONSTRAINT ${asIdentifier(name)} ${definition}`,
      );
    }
    for (const { name, last } of manifest.sequences) {
      if (last !== null)
        await client.query("SELECT setval($1::regclass, $2::bigint)", [asIdentifier(name), last]);
    }
    await refuseUnlike(client, manifest);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** The rules of the record ask who changes what: of rows that they let in before nothing is asked again. */
async function load(client: Client, { rows }: OpenBackup, table: BackedUpTable): Promise<void> {
  const into = asIdentifier(table.name);
  await client.query(`ALTER TABLE ${into} DISABLE TRIGGER USER`);
  const copy = client.query(copyFrom(`COPY ${into} (${listed(table.columns)}) FROM STDIN`));
  await pipeline(await rows(table.name), copy);
  await client.query(`ALTER TABLE ${into} ENABLE TRIGGER USER`);
}

/** What one table says of another, which holds again when all are filled. */
async function foreignKeys(client: Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT relname AS table, conname AS name, pg_get_constraintdef(pg_constraint.oid) AS definition
     FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
     WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname`,
  );
  return rows;
}

/** Sees to it that the database holds what the manifest says. */
async function refuseUnlike(client: Client, manifest: Manifest): Promise<void> {
  const held = (await storedTables(client)).map(({ name }) => name).join();
  if (held !== manifest.tables.map(({ name }) => name).join()) {
    throw new StartError("The database has other tables than the backup. Name one without tables.");
  }
  for (const { name, rows } of manifest.tables) {
    const { rows: counted } = await client.query<{ count: string }>(
      `SELECT count(*) AS count FROM ${asIdentifier(name)}`,
    );
    if (Number(counted[0]?.count) !== rows) {
      throw new StartError(
        `${counted[0]?.count} of ${rows} rows of ${name} were restored. Nothing is kept.`,
      );
    }
  }
  const stands = new Map((await sequences(client)).map(({ name, last }) => [name, last]));
  const unlike = manifest.sequences.find(({ name, last }) => stands.get(name) !== last);
  if (unlike)
    throw new StartError(`The sequence ${unlike.name} was not restored. Nothing is kept.`);
}
