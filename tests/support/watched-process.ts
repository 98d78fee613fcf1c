import { spawn } from "node:child_process";
import { once } from "node:events";
import { atEndOfFile } from "./end-of-file";
import { eventually } from "./eventually";

/** A program that runs beside the tests, ended at the latest after the file's last test. */
export interface WatchedProcess {
  /** All that it printed so far. */
  output(): string;
  /** The first group of the first match, or the match, as soon as it is printed. */
  printed(pattern: RegExp, patienceMs?: number): Promise<string>;
  /** Its exit code, once it has ended by itself. */
  ended(): Promise<number | null>;
  /** Sends it a signal, and to nothing that it started, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null }>;
}

/** Variables of ours that a Stepwise under test must not take for its own. */
const OURS = [
  ...["DATABASE_URL", "PUBLIC_URL", "LOG_LEVEL", "TRUST_PROXY", "STEPWISE_DATA_DIR"],
  ...["PORT", "HOST", "NODE_ENV", "STEPWISE_OWN_REVIEW"],
  ...["STEPWISE_ADMIN_EMAIL", "STEPWISE_ADMIN_PASSWORD_FILE"],
];

/** What npm was told of the machine, not of the project: where packages are, and those it has already. */
const OF_THE_MACHINE = /^npm_config_(cache|registry|userconfig|globalconfig)$/;

/** The environment of this process without what is ours, and with the settings of the one under test. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const isOurs = (name: string) =>
    OURS.includes(name) || /^(npm|JEST)_/.test(name.replace(OF_THE_MACHINE, ""));
  const inherited = Object.entries(process.env).filter(([name]) => !isOurs(name));
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
    printed: async (pattern, patienceMs) => {
      const command = [program, ...parameters].join(" ");
      const match = await eventually(
        `${command} to print ${pattern}`,
        () => {
          const ended = hasEnded();
          const found = output.match(pattern);
          if (!found && ended) throw new Error(`${command} ended with ${child.exitCode}`);
          return found;
        },
        patienceMs,
      ).catch((error: Error) => {
        throw new Error(`${error.message}. It printed:\n${output}`);
      });
      return match[1] ?? match[0];
    },
    ended: async () => {
      await closed;
      return child.exitCode;
    },
    stop: async (signal = "SIGTERM") => {
      if (!hasEnded()) {
        child.kill(signal);
        await eventually(`the end of ${program} after ${signal}`, hasEnded);
      }
      return { code: child.exitCode };
    },
  };
  atEndOfFile(() =>
    watched.stop().catch((error) => {
      child.kill("SIGKILL");
      throw error;
    }),
  );
  return watched;
}
