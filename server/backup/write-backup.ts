import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { formatCount } from "@/domain/words/format";
import { clientOf } from "@/prisma/connection";
import { explainFolderFailure } from "../database/folder-failure";
import { StartError } from "../start/start-error";
import { type BackedUpTable, entryOf, MANIFEST, type Manifest, rowsHeld } from "./manifest";
import { digesting, type RowDigest } from "./row-digest";
import {
  appliedMigrations,
  asIdentifier,
  listed,
  type StoredTable,
  sequences,
  storedTables,
} from "./stored-tables";

/**
 * Writes all that a database holds, as it stands at one moment, into a new file: a zip with the rows
 * of each table as COPY writes them, and a manifest. Nobody who writes meanwhile waits for it. The
 * file has its name once it is whole. Throws StartError where there is nothing, or no place for it.
 * @param tell is told of each table that is done
 * @param signal breaks it off, and leaves no file
 */
export async function writeBackup(
  databaseUrl: string,
  file: string,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<Manifest> {
  if (await isThere(file)) throw new StartError(`${file} is there already. Name a new file.`);
  const client = clientOf(databaseUrl, { application_name: "stepwise backup" });
  const partial = `${file}.partial`;
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    const manifest = await writeTables(client, partial, tell, signal);
    await rename(partial, file);
    return manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw await explainFolderFailure(error, path.dirname(file));
  } finally {
    await client.end();
  }
}

async function writeTables(
  client: Client,
  file: string,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<Manifest> {
  // The first statement decides which moment all others see.
  const { rows: now } = await client.query<{ at: Date }>("SELECT clock_timestamp() AS at");
  const migrations = await appliedMigrations(client);
  const tables = await storedTables(client);
  if (migrations.length === 0 || tables.length === 0) {
    throw new StartError("The database holds no tables of Stepwise: there is nothing to back up.");
  }
  const zip = new ZipFile();
  const failed = new Promise<never>((_resolve, reject) => zip.once("error", reject));
  const output = createWriteStream(file, { mode: 0o600, flush: true });
  const written = Promise.race([pipeline(zip.outputStream, output, { signal }), failed]);
  // Whoever waits for a table waits for this too.
  written.catch(() => undefined);
  const done: BackedUpTable[] = [];
  for (const table of tables) {
    const digest = await Promise.race([addTable(zip, client, table), written]);
    if (!digest) throw new Error("the file ended before the rows");
    done.push({ name: table.name, columns: [...table.columns], ...digest });
    tell(`${table.name}: ${formatCount(digest.rows)} rows`);
  }
  const manifest: Manifest = {
    format: "stepwise-backup",
    version: 1,
    takenAt: (now[0]?.at ?? new Date()).toISOString(),
    migrations,
    tables: done,
    // Last, since a number that a sequence has given is never given back.
    sequences: await sequences(client),
  };
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST);
  zip.end();
  await written;
  return manifest;
}

/** Adds the rows of a table, and says what they came to when the last has left. */
function addTable(
  zip: ZipFile,
  client: Client,
  { name, columns }: StoredTable,
): Promise<RowDigest> {
  return new Promise((resolve, reject) => {
    const rows = client.query(
      copyTo(`COPY (SELECT ${listed(columns)} FROM ${asIdentifier(name)}) TO STDOUT`),
    );
    const digest = digesting(resolve);
    pipeline(rows, digest).catch(reject);
    zip.addReadStream(digest, entryOf(name), { forceZip64Format: true });
  });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** What came of a backup, in a line. */
export function toldBackup(file: string, manifest: Manifest): string {
  return `${file} holds ${formatCount(rowsHeld(manifest))} rows of ${manifest.tables.length} tables as of ${manifest.takenAt}`;
}
