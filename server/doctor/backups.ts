import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type Finding, fault, fine, warning } from "./finding";

const HOUR_MS = 3_600_000;
/** Without a newer one, more than two days of work would be lost, in hours. */
const OLD_HOURS = 48;

/** How old the newest backup of a folder is. `now`: by this machine's clock. */
export async function backupFinding(folder: string, now: Date): Promise<Finding> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return fault(`The folder of backups ${folder} cannot be read.`);
  const files = names.filter((name) => name.endsWith(".zip"));
  const times = await Promise.all(
    files.map(async (name) => (await stat(path.join(folder, name))).mtimeMs),
  );
  if (times.length === 0) return fault(`There is no backup in ${folder}.`);
  const hours = Math.floor((now.getTime() - Math.max(...times)) / HOUR_MS);
  return hours > OLD_HOURS
    ? warning(`The last backup in ${folder} is ${hours} hours old.`)
    : fine(`The last backup in ${folder} is ${hours} hours old; ${times.length} are kept.`);
}
