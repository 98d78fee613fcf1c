import { spawn } from "node:child_process";
import { once } from "node:events";
import { atEndOfFile } from "./end-of-file";

/** A program that runs beside the tests, ended at the latest after the file's last test. */
export interface WatchedProcess {
  /** All that it printed so far. */
  output(): string;
  /** The first group of the first match, or the match, as soon as it is printed. */
  printed(pattern: RegExp, withinMs: number): Promise<string>;
  /** Its exit code, once it has ended by itself. */
  ended(): Promise<number | null>;
  /** Sends it a signal, and to nothing that it started, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

/** Variables of ours that a Stepwise under test must not take for its own. */
const OURS = [
  ...["DATABASE_URL", "PUBLIC_URL", "LOG_LEVEL", "TRUST_PROXY", "STEPWISE_DATA_DIR"],
  ...["PORT", "HOST", "NODE_ENV", "STEPWISE_OWN_REVIEW"],
  ...["STEPWISE_ADMIN_EMAIL", "STEPWISE_ADMIN_PASSWORD_FILE"],
];

/** The environment of this process without what is ours, and with the settings of the one under test. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !(OURS.includes(name) || name.startsWith("npm_") || name.startsWith("JEST_")),
  );
  const base = Object.fromEntries(inherited) as NodeJS.ProcessEnv;
  return { ...base, HOST: "127.0.0.1", PORT: "0", ...settings };
}

/** Runs a program in a folder with settings of Stepwise; unless they say otherwise, on a free port. */
export function watchProcess(
  program: string,
  parameters: readonly string[],
  { folder, settings }: { folder: string; settings: Readonly<Record<string, string>> },
): WatchedProcess {
  const child = spawn(program, parameters, {
    cwd: folder,
    env: environment(settings),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const closed = once(child, "close");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const watched: WatchedProcess = {
    output: () => output,
    printed: async (pattern, withinMs) => {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const over = hasEnded() || Date.now() > deadline;
        const match = output.match(pattern);
        if (match) return match[1] ?? match[0];
        if (over) {
          const command = [program, ...parameters].join(" ");
          throw new Error(
            `${command} did not print ${pattern} (code ${child.exitCode}):\n${output}`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    ended: async () => {
      await closed;
      return child.exitCode;
    },
    stop: async (signal = "SIGTERM") => {
      const begin = Date.now();
      if (!hasEnded()) {
        const exited = once(child, "exit");
        child.kill(signal);
        await exited;
      }
      return { code: child.exitCode, ms: Date.now() - begin };
    },
  };
  atEndOfFile(() => watched.stop());
  return watched;
}
