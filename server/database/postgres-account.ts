import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { StartError } from "../start/start-error";

/**
 * Under whom PostgreSQL's programs run. They refuse to run as root, so root hands them to the
 * account "postgres"; everybody else runs them under their own name.
 */
export interface PostgresAccount {
  /** Who is to own the data; null where files belong to the right account by themselves. */
  readonly owner: { uid: number; gid: number } | null;
  /** What to put before a program and its parameters. */
  readonly prefix: readonly string[];
  /** What to start the program with. */
  readonly identity: { uid: number; gid: number } | Record<string, never>;
}

const ACCOUNT = "postgres";
const SYSTEM_PATH = `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;

function id(flag: "-u" | "-g"): number | null {
  const { status, stdout } = spawnSync("id", [flag, ACCOUNT], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
}

function createAccount(): void {
  const env = { ...process.env, PATH: SYSTEM_PATH };
  const parameters = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
  ];
  try {
    execFileSync("useradd", [...parameters, ACCOUNT], { env, stdio: "ignore" });
  } catch {
    throw new StartError(
      `PostgreSQL does not run as root and the account "${ACCOUNT}" could not be created. ` +
        "Create it, start Stepwise as another user, or set DATABASE_URL.",
    );
  }
}

/** Whether an account without rights of its own may pass through every folder above `target`. */
function isOpenToAll(target: string): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** What lets a program run under an account, with the one right to pass through closed folders. */
function withRightToPass({ uid, gid }: { uid: number; gid: number }): string[] {
  return [
    // Without this the kernel leaves rights out of access(), which PostgreSQL asks about its files.
    "--securebits=+no_setuid_fixup",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=-all,+dac_override",
    "--ambient-caps=-all,+dac_override",
    "--bounding-set=-all,+dac_override",
  ];
}

/** Who owns data that is there already: it was made by somebody who is not root. */
function ownerOf(data: string): { uid: number; gid: number } | null {
  const stat = statSync(data, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

function accountOwner(): { uid: number; gid: number } {
  if (id("-u") === null) createAccount();
  const uid = id("-u");
  const gid = id("-g");
  if (uid === null || gid === null) throw new StartError(`The account "${ACCOUNT}" has no number.`);
  return { uid, gid };
}

/**
 * Finds the account, and makes it where root has none.
 * @param data the folder of PostgreSQL's files, which need not be there yet
 * @param programs the folder of its programs. Both must be reached: a clone below /root or in a
 *   private temporary folder is closed to others, and is then opened to PostgreSQL alone by setpriv.
 */
export function postgresAccount(data: string, programs: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { owner: null, prefix: [], identity: {} };
  const owner = ownerOf(data) ?? accountOwner();
  const closed = [path.dirname(data), programs].find((folder) => !isOpenToAll(folder));
  if (closed === undefined) return { owner, prefix: [], identity: owner };
  const prefix = ["setpriv", ...withRightToPass(owner)];
  if (spawnSync("setpriv", [...prefix.slice(1), "true"]).status !== 0) {
    throw new StartError(
      `PostgreSQL does not run as root, and the account "${ACCOUNT}" may not enter ${closed}. ` +
        "Move Stepwise to a folder that is open to all, start it as another user, or set DATABASE_URL.",
    );
  }
  return { owner, prefix, identity: {} };
}
