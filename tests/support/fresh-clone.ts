import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Copies what a clone would hold, committed or not yet, and nothing that was made from it. */
export function cloneInto(folder: string): void {
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    encoding: "utf8",
  });
  // A file that is deleted and not yet committed is still listed.
  for (const file of list.split("\0").filter(existsSync)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

/** Where Next keeps what it compiled, by what it was compiled from. */
const BUILD_CACHE = ".next/cache";

/**
 * Gives a clone what the builder keeps on this machine, as npm has the packages that it keeps: all
 * pages are built there, but modules that were compiled before, letter by letter the same, are not
 * compiled again. Whoever runs the tests in a fresh clone of their own has built it without.
 */
export function lendBuildCache(folder: string): void {
  if (existsSync(BUILD_CACHE)) {
    cpSync(BUILD_CACHE, path.join(folder, BUILD_CACHE), { recursive: true });
  }
}

/** The command lines of all processes that name a folder; only Linux tells. */
export function processesIn(folder: string): string[] {
  return readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const line = readFileSync(`/proc/${entry}/cmdline`, "utf8").replaceAll("\0", " ");
      return line.includes(folder) ? [`${entry}: ${line}`] : [];
    } catch {
      return [];
    }
  });
}
