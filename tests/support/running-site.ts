import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A Stepwise that runs in a process of its own, as npm start runs it once everything is built. */
export interface RunningSite {
  readonly origin: string;
  readonly processId: number;
  /** All that it printed so far. */
  output(): string;
  /** The objects that it logged with at least this level; pino's numbers, 50 is an error. */
  logged(level: number): Record<string, unknown>[];
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

export interface RunOptions {
  /** The folder of the project to run; this one unless said otherwise. */
  readonly folder?: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly readyWithinMs?: number;
}

/** Environment variables of the tests that a Stepwise under test must not take for its own. */
const OURS = [
  "DATABASE_URL",
  "PUBLIC_URL",
  "LOG_LEVEL",
  "TRUST_PROXY",
  "STEPWISE_DATA_DIR",
  "PORT",
  "HOST",
  "NODE_ENV",
];

/** The environment of this process without what is ours, and with the settings of the one under test. */
export function siteEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !(OURS.includes(name) || name.startsWith("npm_") || name.startsWith("JEST_")),
  );
  const base = Object.fromEntries(inherited) as NodeJS.ProcessEnv;
  return { ...base, HOST: "127.0.0.1", PORT: "0", ...settings };
}

/** Starts what was built with the settings; its output is collected. */
export function launch({ folder = process.cwd(), settings }: RunOptions): {
  child: ChildProcess;
  output: () => string;
} {
  const child = spawn(process.execPath, ["tests/support/serve-built.mjs"], {
    cwd: folder,
    env: siteEnvironment(settings),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return { child, output: () => output };
}

/** Runs Stepwise to its end, for starts that are to fail. */
export async function runToEnd(
  options: RunOptions,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(options);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output: output() };
}

/** Starts Stepwise and waits for its ready line. */
export async function startSite(options: RunOptions): Promise<RunningSite> {
  const { child, output } = launch(options);
  const deadline = Date.now() + (options.readyWithinMs ?? 60_000);
  let origin: string | undefined;
  while (!origin) {
    origin = output().match(/Stepwise is ready at (\S+)/)?.[1];
    if (origin) break;
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGTERM");
      throw new Error(`Stepwise did not become ready (exit code ${child.exitCode}):\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    origin,
    processId: child.pid ?? 0,
    output,
    logged: (level) =>
      output()
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((entry) => Number(entry.level) >= level),
    stop: async (signal = "SIGTERM") => {
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
