import { clientOf } from "@/prisma/connection";
import { applyMigrations, NewerDatabaseError } from "@/prisma/migration-engine";
import type { Environment } from "../start/environment";
import { errorCode, StartError } from "../start/start-error";
import { whileAway } from "../start/while-away";
import { type EmbeddedDatabaseOptions, startEmbeddedDatabase } from "./embedded-database";

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST_MAJOR_VERSION = 15;
/** How long a start waits for a server that does not answer yet, and how often it asks. */
const WAIT_MS = 20_000;
const RETRY_MS = 500;
const CONNECT_MS = 5_000;

/** What a server says or a socket meets that may be over in a moment. */
const MAY_PASS = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "57P03",
  "53300",
]);

/** The database that this process works on. */
export interface RunningDatabase {
  readonly url: string;
  /** Ends it where it is ours. */
  stop(): Promise<void>;
}

/** Where a server is, without the password. */
function place(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}

/** Why a server cannot be used, in words that name what to change. */
function refusal(error: unknown, url: string): StartError {
  const { username, pathname } = new URL(url);
  const at = place(url);
  switch (errorCode(error)) {
    case "28P01":
    case "28000":
      return new StartError(
        `PostgreSQL at ${at} refuses the user "${decodeURIComponent(username)}" or the password. Correct DATABASE_URL.`,
      );
    case "3D000":
      return new StartError(
        `PostgreSQL at ${at} has no database "${pathname.slice(1)}". Create it, or correct DATABASE_URL.`,
      );
    case "42501":
      return new StartError(`The user of DATABASE_URL may not create tables in ${at}.`);
    default: {
      const reason =
        errorCode(error) ?? (error instanceof Error ? error.message : "no reason given");
      return new StartError(
        `No PostgreSQL can be used at ${at} (${reason}). Correct DATABASE_URL.`,
      );
    }
  }
}

async function serverVersion(url: string): Promise<number> {
  const client = clientOf(url, { connectionTimeoutMillis: CONNECT_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes sure that a server of the operator's answers and is new enough. Waits a little for one that starts. */
export async function checkServer(url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      const version = await serverVersion(url);
      if (version >= OLDEST_MAJOR_VERSION) return;
      throw new StartError(
        `PostgreSQL at ${place(url)} is version ${version}; Stepwise needs ${OLDEST_MAJOR_VERSION} or newer.`,
      );
    } catch (error) {
      if (error instanceof StartError) throw error;
      const timedOut = error instanceof Error && error.message.includes("timeout");
      const passing = timedOut || MAY_PASS.has(errorCode(error) ?? "");
      if (!passing || signal.aborted || Date.now() + RETRY_MS > deadline) throw refusal(error, url);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Which of the settings say where the database is. */
type DatabaseSettings = Pick<Environment, "DATABASE_URL" | "PGOPTIONS" | "STEPWISE_DATA_DIR">;

/** The address with options for its sessions, where it names none of its own. */
function withOptions(url: string | undefined, options: string | undefined): string | undefined {
  if (url === undefined || options === undefined) return url;
  const named = new URL(url);
  if (!named.searchParams.has("options")) named.searchParams.set("options", options);
  return named.href;
}

/** Brings up the embedded database in a folder. */
type OpenEmbedded = (folder: string, options: EmbeddedDatabaseOptions) => Promise<RunningDatabase>;

/**
 * Brings up the server that the settings name, with its database as it is.
 * @param openEmbedded brings up the one in the data folder, where no other is named
 * @param tell is told, in a line, what the reader may want to know
 * @param signal ends the waiting for a server
 */
export async function openConfiguredServer(
  environment: DatabaseSettings,
  tell: (line: string) => void,
  signal: AbortSignal,
  openEmbedded: OpenEmbedded,
): Promise<RunningDatabase> {
  const own = withOptions(environment.DATABASE_URL, environment.PGOPTIONS);
  if (!own) return openEmbedded(environment.STEPWISE_DATA_DIR, { tell });
  await checkServer(own, signal);
  return { url: own, stop: async () => undefined };
}

/** The same with all migrations applied. Throws StartError where the database is of a newer Stepwise. */
export async function openConfiguredDatabase(
  environment: DatabaseSettings,
  tell: (line: string) => void,
  signal: AbortSignal,
  openEmbedded: OpenEmbedded = startEmbeddedDatabase,
): Promise<RunningDatabase> {
  const database = await openConfiguredServer(environment, tell, signal, openEmbedded);
  try {
    const { applied } = await whileAway(() => applyMigrations(database.url), signal, tell);
    if (applied.length > 0) tell(`Applied ${applied.length} of the database's migrations`);
    return database;
  } catch (error) {
    await database.stop();
    if (error instanceof NewerDatabaseError) {
      throw new StartError(`${error.message}. Start that one, or restore a backup of before.`);
    }
    const isOwn = environment.DATABASE_URL !== undefined;
    throw errorCode(error) === "42501" && isOwn ? refusal(error, database.url) : error;
  }
}
