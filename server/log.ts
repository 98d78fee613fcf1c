import { type Logger, pino } from "pino";
import type { Environment } from "./environment";

export type Log = Logger;

/**
 * The log: one JSON object a line on standard error, written at once, so that the line that says
 * why a process ended is never the one that is lost. Standard output is for the person who started it.
 */
export function createLog(level: Environment["LOG_LEVEL"]): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}
