import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./building.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command } from "./step.mjs";

/** Runs Jest with its output on the screen. */
function jest(parameters, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/jest/bin/jest.js", ...parameters], {
      env,
      stdio: "inherit",
    });
    // Jest ends by itself at Ctrl-C, which reaches it too; a signal sent to us alone is passed on.
    process.on("SIGINT", () => undefined);
    process.on("SIGTERM", () => child.kill("SIGINT"));
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** What Jest wrote about its run. A file of tests that could not be run counts as one failure. */
function summary(file) {
  const result = JSON.parse(readFileSync(file, "utf8"));
  const skipped = result.numPendingTests + result.numTodoTests;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped,
  };
}

/** npm test: prepares what is missing, runs every test, and says in the last line how many passed. */
enterProject();
let counts = { passed: 0, failed: 1, skipped: 0 };
await command(async () => {
  await ensureInstalled();
  await ensureGenerated();
  const chromium = await ensureChromium();
  await ensureBuilt();
  const folder = mkdtempSync(path.join(tmpdir(), "stepwise-results-"));
  const results = path.join(folder, "results.json");
  // A zone and a language in which anything that leans on the machine's own goes wrong.
  const hostile = { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  const env = { ...process.env, ...hostile, CHROME_PATH: chromium, NODE_ENV: "test" };
  try {
    const parameters = ["--json", `--outputFile=${results}`, ...process.argv.slice(2)];
    process.exitCode = await jest(parameters, env);
    counts = summary(results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
const { passed, failed, skipped } = counts;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0) process.exitCode = process.exitCode || 1;
