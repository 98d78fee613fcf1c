import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, statSync, truncateSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { clientOf } from "@/prisma/connection";
import { errorCode, StartError } from "../start/start-error";
import type { PostgresAccount } from "./postgres-account";
import type { PostgresBinaries } from "./postgres-binaries";
import { type ClusterFiles, programEnvironment } from "./postgres-cluster";

/** Recovery after a crash can take a while on a slow disk. */
const READY_WITHIN_MS = 60_000;
const READY_POLL_MS = 40;
/** How long the memory of a server that was killed may stay in use, in milliseconds. */
const MEMORY_FREED_WITHIN_MS = 10_000;
/** How long each way of ending the server may take before a rougher one is tried. */
const FAST_STOP_MS = 3_000;
const IMMEDIATE_STOP_MS = 600;
/** Pauses before the first, second, … attempt to start a server again that ended by itself. */
const RESTART_PAUSES_MS = [0, 250, 500, 1_000, 2_000];
const LONGEST_PAUSE_MS = 5_000;
const MAX_LOG_BYTES = 10_000_000;

function* pauses(): Generator<number> {
  yield* RESTART_PAUSES_MS;
  for (;;) yield LONGEST_PAUSE_MS;
}

export interface PostgresProgram {
  readonly files: ClusterFiles;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount;
  readonly port: number;
  /** Settings in addition to those that every embedded server has. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A running PostgreSQL, which is started again when it ends without being told to. */
export interface PostgresServer {
  readonly superuserUrl: string;
  /** Ends every connection and the server, with nothing lost; rougher where that takes too long. */
  stop(): Promise<void>;
}

function launch({ files, binaries, account, port, settings }: PostgresProgram): ChildProcess {
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const [program, ...parameters] = [
    ...account.prefix,
    binaries.postgres,
    ...["-D", files.data, "-p", String(port)],
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  // A file rather than a pipe: a server that outlives us must not break when it writes a line.
  const log = openSync(files.log, "a", 0o600);
  try {
    return spawn(program as string, parameters, {
      ...account.identity,
      env: programEnvironment(),
      stdio: ["ignore", log, log],
      // A group of its own: Ctrl-C must reach it after our requests have ended, not at once.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

function logSize({ log }: ClusterFiles): number {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

async function lastComplaint({ log }: ClusterFiles, from: number): Promise<string> {
  const text = (await readFile(log).catch(() => Buffer.alloc(0))).subarray(from).toString("utf8");
  const complaints = text.match(/(?:FATAL|PANIC|could not|error while):?.*/g);
  return complaints?.at(-1)?.replace(/^(?:FATAL|PANIC):\s*/, "") ?? "it gave no reason";
}

async function answers(url: string): Promise<boolean> {
  const client = clientOf(url, { connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (errorCode(error) !== "28P01") return false;
    throw new StartError(
      "The embedded PostgreSQL does not accept the password in its data folder.",
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startOnce(program: PostgresProgram, url: string): Promise<ChildProcess> {
  const begin = logSize(program.files);
  const child = launch(program);
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (failure === null && child.exitCode === null && child.signalCode === null) {
      if (Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
        continue;
      }
      child.kill("SIGQUIT");
      failure = `it was not ready within ${READY_WITHIN_MS / 1_000} s`;
    }
    const reason = failure ?? (await lastComplaint(program.files, begin));
    throw new StartError(`PostgreSQL did not start: ${reason} (see ${program.files.log})`);
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const escalation = [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", IMMEDIATE_STOP_MS],
    ["SIGKILL", IMMEDIATE_STOP_MS],
  ] as const;
  for (const [signal, patienceMs] of escalation) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
  }
}

/**
 * Starts the server. After a crash the dead one's helpers may hold its memory for a moment, until
 * they find that they are alone.
 */
async function startWhenFree(program: PostgresProgram, url: string): Promise<ChildProcess> {
  const deadline = Date.now() + MEMORY_FREED_WITHIN_MS;
  for (;;) {
    try {
      return await startOnce(program, url);
    } catch (error) {
      const held = error instanceof StartError && error.message.includes("shared memory block");
      if (!held || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Starts the server until it answers or nobody wants it any more; null then. */
async function startAgain(
  program: PostgresProgram,
  url: string,
  stopped: () => boolean,
  tell: (line: string) => void,
): Promise<ChildProcess | null> {
  for (const pause of pauses()) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (stopped()) return null;
    try {
      return await startWhenFree(program, url);
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  }
  return null;
}

/**
 * Starts PostgreSQL on files that exist and waits until it answers.
 * @param password of the superuser "postgres"
 * @param tell is told when the server ended by itself and what came of starting it again
 */
export async function startPostgres(
  program: PostgresProgram,
  password: string,
  tell: (line: string) => void,
): Promise<PostgresServer> {
  const superuserUrl = `postgresql://postgres:${password}@127.0.0.1:${program.port}/postgres`;
  if (logSize(program.files) > MAX_LOG_BYTES) truncateSync(program.files.log);

  let stopping = false;
  let child = await startWhenFree(program, superuserUrl);
  let restart = Promise.resolve();

  async function replace(): Promise<void> {
    if (stopping) return;
    tell("PostgreSQL ended unexpectedly; it is started again");
    const next = await startAgain(program, superuserUrl, () => stopping, tell);
    if (next === null) return;
    child = next;
    watch();
    if (!stopping) tell("PostgreSQL answers again");
  }

  function watch(): void {
    child.once("exit", () => {
      restart = replace();
    });
  }

  watch();
  return {
    superuserUrl,
    stop: async () => {
      stopping = true;
      await end(child);
      await restart;
      await end(child);
    },
  };
}
