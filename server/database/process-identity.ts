import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

function ps(processId: number, column: string): string | null {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(processId)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

/**
 * What tells a process from a later one with the same number: numbers are used again, soonest in a
 * container that starts anew. Null where no such process runs.
 */
export function processIdentity(processId: number): string | null {
  if (process.platform !== "linux") return ps(processId, "lstart");
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
    // The name, second and in parentheses, may itself hold spaces. State is third, start time 22nd.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

/** How a running process was called; null where there is none. */
export function commandLine(processId: number): string | null {
  if (process.platform !== "linux") return ps(processId, "command");
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
  } catch {
    return null;
  }
}

/** Whether the system knows a process of this number, be it dead and not yet asked after. */
export function isKnown(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/** Whether the process ended within the time, looking every 25 ms. */
export async function hasEnded(processId: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (processIdentity(processId) !== null) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
