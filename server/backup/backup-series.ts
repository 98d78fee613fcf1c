import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A backup of a series, by the second that it was begun in, in UTC. */
const NAME = /^stepwise-\d{4}-\d{2}-\d{2}T\d{6}Z\.zip$/;

/** What a backup that begins at a moment is called. */
export function backupName(at: Date): string {
  return `stepwise-${at.toISOString().slice(0, 19).replaceAll(":", "")}Z.zip`;
}

interface Series {
  readonly folder: string;
  /** Milliseconds between the beginnings of two. */
  readonly everyMs: number;
  /** How many stay: of more the oldest are removed, once a new one is whole. */
  readonly keep: number;
  readonly take: (file: string) => Promise<unknown>;
  /** Is told of one that failed: the next is tried when its time comes. */
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Takes one backup after the other into a folder until `signal` ends it. */
export async function takeSeries(series: Series): Promise<void> {
  const { folder, everyMs, take, failed, signal } = series;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  while (!signal.aborted) {
    const begun = Date.now();
    try {
      await take(path.join(folder, backupName(new Date(begun))));
      await removeOldest(folder, series.keep);
    } catch (error) {
      if (!signal.aborted) failed(error);
    }
    const left = Math.max(0, begun + everyMs - Date.now());
    await pause(left, null, { signal }).catch(() => undefined);
  }
}

/** Removes all but the newest backups of a folder; other files are nobody's business. */
export async function removeOldest(folder: string, keep: number): Promise<void> {
  const taken = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  for (const name of taken.slice(0, Math.max(0, taken.length - keep))) {
    await rm(path.join(folder, name));
  }
}
