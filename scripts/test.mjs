import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./building.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureGenerated } from "./generation.mjs";
import { ensureInstalled } from "./install.mjs";
import { enterProject } from "./project.mjs";
import { command, runOnScreen } from "./step.mjs";

/** How long Jest, the sites that its tests run and their databases may take to end when they are interrupted. */
const END_MS = 20_000;

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
  const env = { ...hostile, CHROME_PATH: chromium, NODE_ENV: "test" };
  // However it ends: a signal leaves no time for what follows.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const jest = ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${results}`];
  const parameters = [...jest, ...process.argv.slice(2)];
  process.exitCode = await runOnScreen(process.execPath, parameters, { env, patienceMs: END_MS });
  counts = summary(results);
});
const { passed, failed, skipped } = counts;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
if (failed > 0) process.exitCode = process.exitCode || 1;
