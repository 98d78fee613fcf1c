import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorCode, StartError } from "../start/start-error";
import { processIdentity } from "./process-identity";

/** Long enough for another process that took the same stale lock to have looked at what it took. */
const TAKEOVER_PAUSE_MS = 200;

/** A data folder that no other Stepwise uses until it is released. */
export interface HeldFolder {
  readonly path: string;
  release(): Promise<void>;
}

interface Holder {
  processId: number;
  identity: string;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder | null): holder is Holder {
  return holder !== null && processIdentity(holder.processId) === holder.identity;
}

/** Creates `lock` with `content`, whole or not at all. Says whether it did not exist before. */
async function createLock(lock: string, content: string): Promise<boolean> {
  const draft = `${lock}.${process.pid}`;
  try {
    await writeFile(draft, content, { mode: 0o600 });
    await link(draft, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Moves the lock of a dead process away. Should another process have put its own in place
 * meanwhile, that one is put back, so that of two that take over at once one stays.
 */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if (isAlive(await readHolder(aside))) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Makes the data folder where it is missing and keeps every other Stepwise out of it. */
export async function holdDataFolder(folder: string): Promise<HeldFolder> {
  await mkdir(folder, { recursive: true });
  const lock = path.join(folder, "stepwise.lock");
  const own = JSON.stringify({ processId: process.pid, identity: processIdentity(process.pid) });
  let tookOver = false;
  while (!(await createLock(lock, own))) {
    const holder = await readHolder(lock);
    if (isAlive(holder)) throw inUse(folder, holder.processId);
    await removeStale(lock);
    tookOver = true;
  }
  if (tookOver) {
    await new Promise((resolve) => setTimeout(resolve, TAKEOVER_PAUSE_MS));
    const holder = await readHolder(lock);
    if (holder?.processId !== process.pid) throw inUse(folder, holder?.processId);
  }
  return { path: folder, release: () => rm(lock, { force: true }) };
}

/** That another Stepwise uses the folder. */
export class FolderInUseError extends StartError {}

function inUse(folder: string, processId: number | undefined): FolderInUseError {
  const who =
    processId === undefined ? "Another Stepwise" : `Another Stepwise (process ${processId})`;
  return new FolderInUseError(
    `${who} is using the data folder ${folder}. Stop it first, or set STEPWISE_DATA_DIR to another folder.`,
  );
}
