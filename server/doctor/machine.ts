import { access, constants, stat, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import path from "node:path";
import { errorCode } from "../start/start-error";
import { type Finding, fault, fine, warning } from "./finding";

/** The oldest Node that Stepwise runs on: major and minor number. */
const OLDEST_NODE = [20, 19] as const;
const GIGABYTE = 1_000_000_000;
/** With less memory a build or an import may be ended by the system, in bytes. */
const LEAST_MEMORY = 2 * GIGABYTE;
/** With less space on the disk PostgreSQL stops soon, or a publication may fill it, in bytes. */
const FULL_DISK = 0.2 * GIGABYTE;
const LITTLE_DISK = 2 * GIGABYTE;

function inGigabytes(bytes: number): string {
  return `${Math.floor((bytes / GIGABYTE) * 10) / 10} GB`;
}

/** Whether a version of Node, as "20.19.0", is new enough. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isEnough
    ? fine(`Node is version ${version}.`)
    : fault(`Node is version ${version}; Stepwise needs ${OLDEST_NODE.join(".")} or newer.`);
}

/** Whether a machine, or the container that limits it, has enough memory, in bytes. */
export function memoryFinding(bytes: number): Finding {
  const has = `The machine has ${inGigabytes(bytes)} of memory`;
  return bytes >= LEAST_MEMORY
    ? fine(`${has}.`)
    : warning(`${has}; a build takes up to ${inGigabytes(LEAST_MEMORY)}.`);
}

/** The memory that this process may use: the machine's, or less where a limit is set. */
export function memoryOfProcess(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Whether the disk of a folder has room, by its free bytes. */
export function diskFinding(folder: string, bytes: number): Finding {
  const free = `${inGigabytes(bytes)} are free on the disk of ${folder}`;
  if (bytes < FULL_DISK)
    return fault(`${free}: PostgreSQL stops when it is full. Free some space.`);
  return bytes < LITTLE_DISK ? warning(`${free}; free some space soon.`) : fine(`${free}.`);
}

/** The nearest folder above a path that is there. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  const above = path.dirname(folder);
  return found?.isDirectory() || above === folder ? folder : nearest(above);
}

/** How much space is left where a folder is, or will be. */
export async function diskFindingOf(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearest(path.resolve(folder)));
  return diskFinding(folder, bavail * bsize);
}

/** Whether the data folder can be written, and its password is its owner's alone. */
export async function folderFindings(folder: string): Promise<Finding[]> {
  const there = await nearest(path.resolve(folder));
  const isThere = there === path.resolve(folder);
  const mayWrite = await access(there, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) {
    return [
      fault(`This account may not write to ${there}, where the data is to be. Change its owner.`),
    ];
  }
  if (!isThere) return [fine(`${folder} is not there yet; the first start makes it.`)];
  const password = await stat(path.join(there, "postgres-password")).catch(() => null);
  const isOpen = password !== null && (password.mode & 0o077) !== 0;
  return [
    isOpen
      ? warning(
          `Others can read the password in ${folder}. Run: chmod 600 ${folder}/postgres-password`,
        )
      : fine(`${folder} can be written.`),
  ];
}

/**
 * The zone and the language that the process has of the machine: figures and times do not depend on either.
 * `offset`: minutes that the zone is ahead of UTC now.
 */
export function localeFindings(offset: number, language: string | undefined): Finding[] {
  const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
  const zone = `${offset < 0 ? "-" : "+"}${Math.floor(Math.abs(offset) / 60)}:${minutes}`;
  return [
    fine(`The time zone of the machine is UTC${zone}; Stepwise keeps times in UTC.`),
    language === undefined || /utf-?8/i.test(language)
      ? fine(`The locale is ${language ?? "not set"}.`)
      : warning(
          `The locale is ${language}, which is not UTF-8: names of files in messages may be unreadable. Set LC_ALL=C.UTF-8.`,
        ),
  ];
}

/** Whether something can listen on a port: nothing may, or a Stepwise that runs already does. */
export async function portFinding(port: number, host: string): Promise<Finding> {
  if (port === 0) return fine("The port is taken as it is free.");
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, host, resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
    return fine(`Port ${port} is free on ${host}.`);
  } catch (error) {
    return portFault(error, port, host);
  }
}

async function portFault(error: unknown, port: number, host: string): Promise<Finding> {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return (await isStepwise(port, host))
        ? fine(`Stepwise is running on port ${port}.`)
        : fault(`Port ${port} is taken on ${host} by another program. Stop it, or set PORT.`);
    case "EACCES":
      return fault(`This account may not listen on port ${port}. Set PORT to 1024 or more.`);
    default:
      return fault(`HOST ${host} is no address of this machine.`);
  }
}

async function isStepwise(port: number, host: string): Promise<boolean> {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const origin = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  try {
    const answer = await fetch(`${origin}/api/health/live`, { signal: AbortSignal.timeout(2_000) });
    const { status } = (await answer.json()) as { status?: unknown };
    return status === "live";
  } catch {
    return false;
  }
}
