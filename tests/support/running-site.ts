import { type WatchedProcess, watchProcess } from "./watched-process";

/** A Stepwise that runs in a process of its own, as npm start runs it once everything is built. */
export interface RunningSite extends WatchedProcess {
  readonly origin: string;
  /** The objects that it logged with at least this level; pino's numbers, 50 is an error. */
  logged(level: number): Record<string, unknown>[];
}

/** Starts what was built with the settings and waits for its ready line. */
export async function startSite(settings: Readonly<Record<string, string>>): Promise<RunningSite> {
  const parameters = ["tests/support/serve-built.mjs"];
  const watched = watchProcess(process.execPath, parameters, { folder: process.cwd(), settings });
  return {
    ...watched,
    origin: await watched.printed(/Stepwise is ready at (\S+)/),
    logged: (level) => loggedIn(watched.output(), level),
  };
}

/** The objects with at least a level that stand in what a Stepwise printed; pino's numbers. */
export function loggedIn(output: string, level: number): Record<string, unknown>[] {
  // A line that is just being written is not there yet.
  return output
    .slice(0, output.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((entry) => Number(entry.level) >= level);
}
