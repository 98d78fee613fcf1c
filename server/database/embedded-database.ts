import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { clientOf } from "@/prisma/connection";
import { errorCode, StartError } from "../start/start-error";
import { holdDataFolder } from "./data-folder";
import { explainFolderFailure } from "./folder-failure";
import { postgresAccount } from "./postgres-account";
import { postgresBinaries } from "./postgres-binaries";
import { clusterFiles, endAbandonedServer, ensureCluster } from "./postgres-cluster";
import { startPostgres } from "./postgres-server";

/** The role that owns our database, which is no superuser, and the database. */
export const OWNER = "stepwise";

/** A PostgreSQL of our own. */
export interface EmbeddedDatabase {
  /** Where the application works: database "stepwise" as a role that is no superuser. */
  readonly url: string;
  /** The database "postgres" as superuser, for tests and tools. */
  readonly superuserUrl: string;
  /** Ends the server, then lets others use the folder. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** Is told, in a line, what happens that the reader may want to know. */
  readonly tell: (line: string) => void;
  /** PostgreSQL's settings, in addition to ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port was given");
  return address.port;
}

/**
 * Creates the owner and its database where they are missing. The owner's password is a new one at
 * each start: nobody but this process needs it, so it is stored nowhere.
 */
async function ensureOwner(superuserUrl: string): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  const client = clientOf(superuserUrl);
  await client.connect();
  try {
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [OWNER]);
    await client.query(
      `${role.rowCount ? "ALTER" : "CREATE"} ROLE ${OWNER} LOGIN NOSUPERUSER PASSWORD '${password}'`,
    );
    const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [OWNER]);
    if (!database.rowCount) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = OWNER;
  url.password = password;
  url.pathname = `/${OWNER}`;
  return url.href;
}

export async function readPassword(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new StartError(`${file} is missing, which holds the password of the data beside it.`);
  }
}

/**
 * Starts the PostgreSQL that npm installed, with its data in the folder; makes the data at the
 * first start. Throws a StartError where another Stepwise uses the folder, or where the data, the
 * disk or the account do not allow it.
 */
export async function startEmbeddedDatabase(
  dataFolder: string,
  { tell, settings = {} }: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const folder = path.resolve(dataFolder);
  const held = await holdDataFolder(folder).catch(async (error: unknown) => {
    throw await explainFolderFailure(error, folder);
  });
  try {
    const files = clusterFiles(folder);
    const binaries = await postgresBinaries();
    const account = postgresAccount(files.data, binaries.folder);
    const abandoned = await endAbandonedServer(files);
    if (abandoned !== null) {
      tell(`Stopped the PostgreSQL (process ${abandoned}) that a killed Stepwise left running`);
    }
    await ensureCluster(files, binaries, account);
    const program = { files, binaries, account, settings, port: await freePort() };
    const server = await startPostgres(program, await readPassword(files.password), tell);
    const url = await ensureOwner(server.superuserUrl).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return {
      url,
      superuserUrl: server.superuserUrl,
      stop: async () => {
        await server.stop();
        await held.release();
      },
    };
  } catch (error) {
    await held.release();
    throw await explainFolderFailure(error, folder);
  }
}

/** Removes the data of the embedded PostgreSQL. Refuses while a Stepwise uses it. */
export async function removeEmbeddedDatabase(dataFolder: string): Promise<void> {
  const folder = path.resolve(dataFolder);
  const held = await holdDataFolder(folder);
  try {
    const files = clusterFiles(folder);
    await endAbandonedServer(files);
    for (const file of Object.values(files)) await rm(file, { recursive: true, force: true });
  } finally {
    await held.release();
  }
}
