import { existsSync, statSync, writeFileSync } from "node:fs";
import { fingerprint, whenStale } from "./staleness.mjs";
import { run, step } from "./step.mjs";

const MARKER = "node_modules/.stepwise-install";
const INPUTS = ["package-lock.json", ".npmrc"];

/** Whether somebody ran npm by hand after the list of packages was last written. */
function installedByHand() {
  const installed = statSync("node_modules/.package-lock.json", { throwIfNoEntry: false });
  const wanted = statSync("package-lock.json");
  return !existsSync(MARKER) && installed !== undefined && installed.mtimeMs >= wanted.mtimeMs;
}

function npm(parameters) {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") || script?.endsWith(".cjs")
    ? run(process.execPath, [script, ...parameters])
    : run("npm", parameters);
}

/** Installs the packages where they are missing or are not those of package-lock.json. */
export async function ensureInstalled() {
  if (installedByHand()) writeFileSync(MARKER, fingerprint(INPUTS));
  await whenStale(MARKER, INPUTS, () =>
    step("Installing packages", () =>
      npm([
        "ci",
        "--include=dev",
        "--include=optional",
        "--prefer-offline",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
      ]),
    ),
  );
}
