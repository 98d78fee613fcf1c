import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorCode, StartError } from "../start/start-error";
import type { PostgresAccount } from "./postgres-account";
import { EMBEDDED_MAJOR_VERSION, type PostgresBinaries } from "./postgres-binaries";
import { commandLine, hasEnded, isKnown } from "./process-identity";

/** How long an abandoned server may take to end by itself, in milliseconds. */
const ORPHAN_FAST_MS = 8_000;
const ORPHAN_IMMEDIATE_MS = 3_000;

/** Where the files of one embedded server are. */
export interface ClusterFiles {
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

export function clusterFiles(folder: string): ClusterFiles {
  return {
    data: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    password: path.join(folder, "postgres-password"),
  };
}

/** PostgreSQL's programs see nothing of our environment: settings and addresses could be in it. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, SystemRoot } = process.env;
  return { NODE_ENV, PATH, SystemRoot, LANG: "C", LC_ALL: "C", TZ: "UTC" };
}

async function majorVersion(data: string): Promise<string | null> {
  try {
    return (await readFile(path.join(data, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  const entries = await readdir(data).catch(() => []);
  if (entries.length > 0) {
    throw new StartError(`${data} holds files that are not PostgreSQL's. Move them away.`);
  }
  return null;
}

/** Why initdb failed. It removes what it wrote, so that a disk that was full no longer is. */
function initdbFailure(stderr: string, data: string): Error {
  if (/no space left|quota exceeded/i.test(stderr)) {
    return Object.assign(new Error(stderr), { code: "ENOSPC" });
  }
  const complaint = stderr.match(/(?:FATAL|PANIC|error):\s*(.*)/)?.[1] ?? "it gave no reason";
  return new StartError(`PostgreSQL could not make its data files in ${data}: ${complaint}`);
}

/**
 * Makes the data files where there are none. They are made aside and moved into place whole, so
 * that an interrupted first start leaves nothing that looks finished.
 */
export async function ensureCluster(
  files: ClusterFiles,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<void> {
  const version = await majorVersion(files.data);
  if (version === String(EMBEDDED_MAJOR_VERSION)) return;
  if (version !== null) {
    throw new StartError(
      `The data in ${files.data} was written by PostgreSQL ${version}; this Stepwise runs ${EMBEDDED_MAJOR_VERSION}. ` +
        "Set STEPWISE_DATA_DIR to another folder, or DATABASE_URL to a server that runs it.",
    );
  }
  const draft = `${files.data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(files.password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (account.owner) {
    await chown(draft, account.owner.uid, account.owner.gid);
    await chown(files.password, account.owner.uid, account.owner.gid);
  }
  const [program, ...parameters] = [
    ...account.prefix,
    binaries.initdb,
    `--pgdata=${draft}`,
    "--username=postgres",
    `--pwfile=${files.password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ];
  const { status, error, stderr } = spawnSync(program as string, parameters, {
    ...account.identity,
    env: programEnvironment(),
    encoding: "utf8",
  });
  if (status !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw error ?? initdbFailure(stderr, files.data);
  }
  await rm(files.data, { recursive: true, force: true });
  await rename(draft, files.data);
}

/** The port of the server that runs on these files and takes connections; null where there is none. */
export async function runningPort(files: ClusterFiles): Promise<number | null> {
  // PostgreSQL's own note: its process on the first line, its port on the fourth, its state on the last.
  const note = await readFile(path.join(files.data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = note.split("\n").map((line) => line.trim());
  const runs = commandLine(Number(lines[0]))?.includes(`-D ${files.data}`);
  return runs && lines[7] === "ready" ? Number(lines[3]) : null;
}

/**
 * Ends the server that a killed Stepwise left running on these files. A note of a server that
 * does not run any more is left to PostgreSQL, which knows it and recovers.
 * @returns the number of the process that was ended, or null
 */
export async function endAbandonedServer(files: ClusterFiles): Promise<number | null> {
  const note = path.join(files.data, "postmaster.pid");
  const content = await readFile(note, "utf8").catch(() => "");
  const processId = Number.parseInt(content, 10);
  if (!Number.isInteger(processId)) return null;
  const running = commandLine(processId);
  if (!running?.includes(`-D ${files.data}`)) {
    // PostgreSQL takes any process of that number for its own, also another program that has the
    // number by now, and a dead one that a container's first process never asks after.
    if (isKnown(processId)) await rm(note, { force: true });
    return null;
  }
  process.kill(processId, "SIGINT");
  if (await hasEnded(processId, ORPHAN_FAST_MS)) return processId;
  process.kill(processId, "SIGQUIT");
  if (await hasEnded(processId, ORPHAN_IMMEDIATE_MS)) return processId;
  throw new StartError(
    `PostgreSQL (process ${processId}) still uses ${files.data} and does not end. End it first.`,
  );
}
