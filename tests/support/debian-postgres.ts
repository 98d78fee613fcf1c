import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { atEndOfFile } from "./end-of-file";

const FOLDER = "/usr/lib/postgresql";

/** The programs of the oldest PostgreSQL from 15 that Debian's packages installed, or null. */
export async function debianPostgres(): Promise<{ version: number; programs: string } | null> {
  const versions = (await readdir(FOLDER).catch(() => []))
    .map(Number)
    .filter((version) => version >= 15);
  const version = Math.min(...versions);
  const programs = `${FOLDER}/${version}/bin`;
  return existsSync(`${programs}/initdb`) ? { version, programs } : null;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Who runs PostgreSQL: the package's account where we are root, which PostgreSQL refuses. */
function account(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: number("-u"), gid: number("-g") };
}

/** Starts a server with an empty database until the end of the file. Its address. */
export async function startDebianPostgres(programs: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "stepwise-debian-"));
  const identity = account();
  if (identity.uid !== undefined) await chown(folder, identity.uid, identity.gid);
  const port = await freePort();
  const data = path.join(folder, "data");
  const options = { ...identity, env: { NODE_ENV: process.env.NODE_ENV, LC_ALL: "C", TZ: "UTC" } };
  const initdb = ["-D", data, "-U", "stepwise", "--auth=trust", "--encoding=UTF8", "--no-sync"];
  const made = spawnSync(`${programs}/initdb`, initdb, { ...options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const parameters = ["-D", data, "-p", String(port), "-k", folder, "-c", "fsync=off"];
  const server = spawn(`${programs}/postgres`, parameters, { ...options, stdio: "ignore" });
  atEndOfFile(async () => {
    const exited = once(server, "exit");
    server.kill("SIGINT");
    await exited;
    await rm(folder, { recursive: true, force: true });
  });
  return `postgresql://stepwise@127.0.0.1:${port}/postgres`;
}
