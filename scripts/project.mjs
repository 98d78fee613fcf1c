import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. All commands work in it, wherever they are called from. */
export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const OLDEST_NODE = [20, 19];

/** Goes to the project, checks Node, and reads .env, where what is set already wins. */
export function enterProject() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(
      `Stepwise needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  process.chdir(PROJECT);
  // Nothing that we run is to report home.
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.CHECKPOINT_DISABLE = "1";
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** Lets this process import the project's TypeScript. Needs the packages. */
export async function loadTypeScript() {
  const { register } = await import("tsx/esm/api");
  register();
}
