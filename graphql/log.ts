import { type Logger, pino } from "pino";

/** What the API reports to. */
export type Log = Pick<Logger, "error" | "warn">;

/** The log of this process: one JSON object a line on standard error. */
export function createLog(): Log {
  const level = process.env.LOG_LEVEL || "warn";
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}
