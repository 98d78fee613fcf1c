import path from "node:path";
import { takeSeries } from "@/server/backup/backup-series";
import { openBackup } from "@/server/backup/read-backup";
import { restoreBackup } from "@/server/backup/restore-backup";
import { toldBackup, writeBackup } from "@/server/backup/write-backup";
import { openConfiguredServer } from "@/server/database/configured-database";
import { shareEmbeddedDatabase } from "@/server/database/shared-embedded-database";
import { readEnvironment } from "@/server/start/environment";
import { StartError } from "@/server/start/start-error";
import { type BackupQuestion, readBackupArguments, readRestoreArguments } from "./backup-arguments";

/**
 * Runs `npm run backup`: prints what was written, and its progress beside it. Throws StartError.
 * @param folder where a relative name begins
 */
export async function backupCommand(parameters: readonly string[], folder: string): Promise<void> {
  const question = readBackupArguments(parameters);
  await untilEnded(async (signal) => {
    await takeAsked(question, folder, signal);
  });
}

async function takeAsked(question: BackupQuestion, folder: string, signal: AbortSignal) {
  const take = (file: string) =>
    onServer(signal, async (url) => {
      const manifest = await writeBackup(url, file, tell, signal);
      process.stdout.write(`${toldBackup(file, manifest)}\n`);
    });
  if ("file" in question) return take(path.resolve(folder, question.file));
  return takeSeries({
    ...question,
    folder: path.resolve(folder, question.folder),
    take,
    failed: (error) => tell(`A backup failed: ${reasonOf(error)}`),
    signal,
  });
}

/** Runs `npm run restore`: prints what was put back, and its progress beside it. Throws StartError. */
export async function restoreCommand(parameters: readonly string[], folder: string): Promise<void> {
  const file = path.resolve(folder, readRestoreArguments(parameters));
  // Before a database is made for it.
  (await openBackup(file)).close();
  await untilEnded((signal) =>
    onServer(signal, async (url) => {
      const manifest = await restoreBackup(url, file, tell);
      process.stdout.write(`Restored: ${toldBackup(file, manifest)}\n`);
    }),
  );
}

/** Does something with the database that the settings name, as it is. */
async function onServer(signal: AbortSignal, work: (url: string) => Promise<void>): Promise<void> {
  const environment = readEnvironment(process.env);
  const { url, stop } = await openConfiguredServer(
    environment,
    tell,
    signal,
    shareEmbeddedDatabase,
  );
  try {
    await work(url);
  } finally {
    await stop();
  }
}

/** Lets a signal that is to end the process end the work first, so that nothing half done is left. */
async function untilEnded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  process.on("SIGINT", end).on("SIGTERM", end);
  try {
    await work(ending.signal);
  } catch (error) {
    throw ending.signal.aborted ? new StartError("Broken off; nothing was kept.") : error;
  } finally {
    process.off("SIGINT", end).off("SIGTERM", end);
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
