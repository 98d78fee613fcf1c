import { spawn } from "node:child_process";
import { once } from "node:events";
import { atEndOfFile } from "./end-of-file";
import { eventually } from "./eventually";
import { environmentWith } from "./settings";

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

/** Runs a program in a folder with settings of Stepwise; unless they say otherwise, on a free port. */
export function watchProcess(
  program: string,
  parameters: readonly string[],
  { folder, settings }: { folder: string; settings: Readonly<Record<string, string>> },
): WatchedProcess {
  const child = spawn(program, parameters, {
    cwd: folder,
    env: environmentWith(settings),
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
