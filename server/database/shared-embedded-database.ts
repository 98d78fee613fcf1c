import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { clientOf } from "@/prisma/connection";
import { FolderInUseError } from "./data-folder";
import {
  type EmbeddedDatabaseOptions,
  OWNER,
  readPassword,
  startEmbeddedDatabase,
} from "./embedded-database";
import { clusterFiles, runningPort } from "./postgres-cluster";

/** How long a folder that is in use may take to have a server that answers, and how often it is asked, in milliseconds. */
const ANSWERS_WITHIN_MS = 60_000;
const RETRY_MS = 250;
/** The advisory lock that guests share, and that a command which started the server waits for before it ends it. */
const GUESTS = "hashtext('stepwise guests')";

/** A database in a data folder: our own, or that of the Stepwise which uses the folder. */
export interface SharedEmbeddedDatabase {
  readonly url: string;
  /** Ends the server where it is ours, once nobody else works on it. */
  stop(): Promise<void>;
}

/**
 * The embedded database in a folder, for a command: that of the Stepwise that runs on it, else one that
 * is started for as long as it takes. Several commands may come at once: whoever started the server
 * waits for the others before it ends it. Throws StartError.
 */
export async function shareEmbeddedDatabase(
  dataFolder: string,
  options: EmbeddedDatabaseOptions,
): Promise<SharedEmbeddedDatabase> {
  const deadline = Date.now() + ANSWERS_WITHIN_MS;
  for (;;) {
    try {
      return await startForCommands(dataFolder, options);
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error;
      const joined = await joinRunning(dataFolder);
      if (joined) return joined;
      if (Date.now() > deadline) throw error;
    }
    await pause(RETRY_MS);
  }
}

async function startForCommands(
  dataFolder: string,
  options: EmbeddedDatabaseOptions,
): Promise<SharedEmbeddedDatabase> {
  const { url, stop } = await startEmbeddedDatabase(dataFolder, options);
  return {
    url,
    stop: async () => {
      const host = await connected(url);
      await host?.query(`SELECT pg_advisory_lock(${GUESTS})`).catch(() => undefined);
      await stop();
    },
  };
}

/** The running server, as the role that owns the database; null where none answers, or it is about to end. */
async function joinRunning(dataFolder: string): Promise<SharedEmbeddedDatabase | null> {
  const files = clusterFiles(path.resolve(dataFolder));
  const port = await runningPort(files);
  if (port === null) return null;
  const url = new URL(`postgresql://127.0.0.1:${port}/${OWNER}`);
  url.username = "postgres";
  url.password = await readPassword(files.password);
  // The owner's password is known to the process that started the server alone.
  url.searchParams.set("options", `-c role=${OWNER}`);
  const guest = await connected(url.href);
  if (guest === null) return null;
  const { rows } = await guest
    .query(`SELECT pg_try_advisory_lock_shared(${GUESTS}) AS is_let_in`)
    .catch(() => ({ rows: [] }));
  if (rows[0]?.is_let_in !== true) {
    await guest.end().catch(() => undefined);
    return null;
  }
  return { url: url.href, stop: () => guest.end().catch(() => undefined) };
}

/** A connection; null where the server, the role or the database is not there yet, or not any more. */
async function connected(url: string): Promise<Client | null> {
  const client = clientOf(url);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}
