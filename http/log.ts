import { type Logger, pino } from "pino";

export type Log = Logger;

/** What an endpoint reports to. */
export type Report = Pick<Log, "error" | "warn" | "info">;

/**
 * The log: one JSON object a line on standard error, written at once, so that the line that says
 * why a process ended is never the one that is lost. Standard output is for the person who started it.
 */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}
