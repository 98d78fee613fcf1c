import { statfs } from "node:fs/promises";
import path from "node:path";
import { errorCode, StartError } from "../start/start-error";

/** Under this much free space a failure is put down to the full disk, in bytes. */
const FULL_DISK_BYTES = 16 * 1024 * 1024;
/** What the system and PostgreSQL call a disk, or somebody's share of it, that is full. */
const FULL_DISK_CODES = ["ENOSPC", "EDQUOT", "53100"];
const FORBIDDEN_CODES = ["EACCES", "EPERM", "EROFS", "ENOTDIR"];

async function freeBytes(folder: string): Promise<number> {
  for (let place = folder; ; place = path.dirname(place)) {
    const space = await statfs(place).catch(() => null);
    if (space !== null) return space.bavail * space.bsize;
    if (place === path.dirname(place)) return Number.POSITIVE_INFINITY;
  }
}

/**
 * The reason in one line where the folder does not allow work in it; else the error as it is. A full
 * disk is found by looking: programs have many words for it, and the log may be on that disk too.
 */
export async function explainFolderFailure(error: unknown, folder: string): Promise<unknown> {
  const code = errorCode(error) ?? "";
  if (FORBIDDEN_CODES.includes(code)) {
    return new StartError(
      `The data folder ${folder} cannot be written (${code}). Set STEPWISE_DATA_DIR to one that can.`,
    );
  }
  if (FULL_DISK_CODES.includes(code) || (await freeBytes(folder)) < FULL_DISK_BYTES) {
    return new StartError(
      `The disk that holds ${folder} is full. Free some space and start again.`,
    );
  }
  return error;
}
