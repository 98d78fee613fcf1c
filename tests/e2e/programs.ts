import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Database } from "node-sqlite3-wasm";

/** Whether a program is there to be run. */
export function has(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What lines of Python print. */
export function inPython(code: string): string {
  return execFileSync("python3", ["-c", code], { encoding: "utf8" });
}

/** What lines of R print. */
export function inR(code: string): string {
  return execFileSync("Rscript", ["-e", code], { encoding: "utf8" });
}

/** What a statement answers in the SQLite file that its first line fetches. */
export async function inSql(sql: string): Promise<Readonly<Record<string, unknown>>> {
  const address = /curl -o stepwise\.sqlite (\S+)/.exec(sql)?.[1] ?? "";
  const folder = mkdtempSync(path.join(tmpdir(), "stepwise-sqlite-"));
  const file = path.join(folder, "stepwise.sqlite");
  writeFileSync(file, Buffer.from(await (await fetch(address)).arrayBuffer()));
  const database = new Database(file, { readOnly: true });
  try {
    return database.get(sql) ?? {};
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}
