import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { siteEnvironment } from "./running-site";

/** Copies what a clone would hold, committed or not yet, and nothing that was made from it. */
export function cloneInto(folder: string): void {
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    encoding: "utf8",
  });
  for (const file of list.split("\0").filter(Boolean)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    // A file that is deleted and not yet committed is still listed.
    cpSync(file, target, {
      force: true,
      errorOnExist: false,
      filter: () => true,
      recursive: false,
    });
  }
}

/** A command of npm in a clone, with what it printed. */
export interface NpmCommand {
  output(): string;
  /** The text of the first match, as soon as it is printed. */
  printed(pattern: RegExp, withinMs: number): Promise<string>;
  /** Sends the signal to npm alone, as a process manager does, and waits until npm has ended. */
  stop(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

/** Runs npm in a folder. */
export function npm(
  folder: string,
  parameters: string[],
  settings: Record<string, string>,
): NpmCommand {
  const child = spawn("npm", parameters, {
    cwd: folder,
    env: siteEnvironment(settings),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return {
    output: () => output,
    printed: async (pattern, withinMs) => {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const match = output.match(pattern);
        if (match) return match[1] ?? match[0];
        const ended = child.exitCode !== null;
        if (ended || Date.now() > deadline) {
          throw new Error(`npm ${parameters.join(" ")} did not print ${pattern}:\n${output}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async (signal) => {
      const begin = Date.now();
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, "exit");
        child.kill(signal);
        await exited;
      }
      return { code: child.exitCode, ms: Date.now() - begin };
    },
  };
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
