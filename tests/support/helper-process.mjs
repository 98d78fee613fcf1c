import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * Starts a program that serves all files of tests, and waits for the line that says where. It is a
 * process of its own, so that it ends when its input closes, however Jest ends. `what`: its name in
 * what is said where it fails.
 */
export async function startHelper(module, what) {
  const child = spawn(process.execPath, ["--import", "tsx", module], {
    stdio: ["pipe", "pipe", "inherit"],
    // Ctrl-C ends Jest, which ends this.
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const ready = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`${what} did not start (${code}).`)));
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const exited = once(child, "exit");
      child.stdin.end();
      await exited;
    }
    if (child.exitCode !== 0) throw new Error(`${what} ended with ${child.exitCode}.`);
  };
  return { ready, stop };
}
