import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { findChromium } from "../../scripts/chromium.mjs";

/**
 * Starts the server that the tests' databases are copied on. It is a process of its own, so that
 * it ends when its input closes, however Jest ends.
 */
export default async function setUp() {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/database-server.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
    // Ctrl-C ends Jest, which ends this.
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const ready = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) =>
      reject(new Error(`The tests' PostgreSQL did not start (${code}).`)),
    );
  });
  globalThis.stepwiseDatabaseServer = child;
  process.env.STEPWISE_TEST_SERVER = ready;
  process.env.CHROME_PATH ??= findChromium();
}
