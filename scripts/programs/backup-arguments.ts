import { parseArgs } from "node:util";
import { StartError } from "@/server/start/start-error";

export const BACKUP_USAGE = `npm run backup -- FILE
npm run backup -- --every 24h --keep 14 FOLDER

Writes all that the database holds, as it stands at one moment, into a new file: the one that
DATABASE_URL names, else the embedded one, whether Stepwise runs on it or not. The file holds
accounts and secrets too: keep it as you keep the database.

  --every  take one now and one each time so long has passed: minutes (30m), hours (24h), days (7d)
  --keep   how many of the folder stay; of more the oldest are removed`;

export const RESTORE_USAGE = `npm run restore -- FILE

Puts a backup into an empty database: the one that DATABASE_URL names, else the embedded one, which
npm run db:reset empties. Stepwise must not run on it.`;

/** What to back up into: one file, or one after the other in a folder. */
export type BackupQuestion =
  | { readonly file: string }
  | { readonly folder: string; readonly everyMs: number; readonly keep: number };

/** Reads the command line of `npm run backup`. Throws StartError where it cannot be understood. */
export function readBackupArguments(parameters: readonly string[]): BackupQuestion {
  const { values, positionals } = parsed(parameters, {
    every: { type: "string" },
    keep: { type: "string" },
  });
  const [place, ...others] = positionals;
  const { every, keep } = values;
  if (place === undefined || others.length > 0) throw new StartError(BACKUP_USAGE);
  if (every === undefined && keep === undefined) return { file: place };
  if (every === undefined || keep === undefined) {
    throw new StartError(`--every and --keep belong together.\n\n${BACKUP_USAGE}`);
  }
  if (!/^[1-9]\d{0,3}$/.test(keep)) {
    throw new StartError(`--keep is a whole number from 1 to 9999, not ${keep}.`);
  }
  return { folder: place, everyMs: durationOf(every), keep: Number(keep) };
}

/** Reads the command line of `npm run restore`: the file. Throws StartError where it names none. */
export function readRestoreArguments(parameters: readonly string[]): string {
  const [file, ...others] = parsed(parameters, {}).positionals;
  if (file === undefined || others.length > 0) throw new StartError(RESTORE_USAGE);
  return file;
}

const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
/** A timer of Node's takes no longer wait, in milliseconds. */
const LONGEST_MS = 24 * UNITS_MS.d;

function durationOf(written: string): number {
  const [, count, unit] = /^([1-9]\d{0,4})([mhd])$/.exec(written) ?? [];
  const milliseconds = Number(count) * UNITS_MS[(unit ?? "m") as keyof typeof UNITS_MS];
  if (unit !== undefined && milliseconds <= LONGEST_MS) return milliseconds;
  throw new StartError(
    `--every is a time of up to 24 days such as 30m, 24h or 7d, not ${written}.`,
  );
}

function parsed<Options extends Record<string, { type: "string" }>>(
  parameters: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...parameters], options, allowPositionals: true });
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}
