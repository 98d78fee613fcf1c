import { accessSync, constants } from "node:fs";
import path from "node:path";
import { run, StepError, step } from "./step.mjs";

/** The headless shell first: the same engine without the windows around it, three times as fast to open a page. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  ...(process.env.PATH ?? "").split(path.delimiter),
  "/usr/bin",
  "/Applications/Google Chrome.app/Contents/MacOS",
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium that is installed, where there is one. */
export function findChromium() {
  const names = [...NAMES, "Google Chrome"];
  const candidates = names.flatMap((name) => PLACES.map((place) => path.join(place, name)));
  return candidates.find(isExecutable);
}

async function install() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const add = (name) => run("apt-get", ["install", "-y", "--no-install-recommends", name], { env });
  // Older Debians have no shell of its own.
  await add(SHELL).catch(() => add("chromium"));
}

/** The path of a Chromium for the browser tests: CHROME_PATH, one that is installed, else Debian's. */
export async function ensureChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new StepError(`CHROME_PATH names ${named}, which cannot be run.`);
  }
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isExecutable("/usr/bin/apt-get")) {
    await step("Installing Chromium", install);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new StepError(
    "The browser tests need a Chromium: install one (on Debian: sudo apt-get install chromium), or set CHROME_PATH.",
  );
}
