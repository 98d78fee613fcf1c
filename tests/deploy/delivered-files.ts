import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A file of the repository as text, by its path from the top. */
export function delivered(file: string): string {
  return readFileSync(file, "utf8");
}

/** All that git knows or would take, by path from the top. */
export const TRACKED: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter(Boolean);

/** Whether a path is a file of the repository, or a folder that has some. */
export function isTracked(name: string): boolean {
  return TRACKED.some((file) => file === name || file.startsWith(`${name}/`));
}

/** The longest that an end takes, in milliseconds, as the server says it. */
export const LATEST_END_MS = Number(
  /LATEST_MS = ([\d_]+)/.exec(delivered("server/start/shutdown.ts"))?.[1]?.replaceAll("_", ""),
);
