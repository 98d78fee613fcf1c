import { isDatabaseUnavailable } from "@/prisma/database-unavailable";
import { errorCode } from "./start-error";

/** How long a start waits for a database that went away meanwhile, and how often it tries, in milliseconds. */
const WAIT_MS = 60_000;
const RETRY_MS = 500;

/** What a socket meets that a server held open a moment ago. */
const BROKEN_OFF = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/**
 * Does a part of the start, and again for as long as it fails because the database is away: it may have
 * been ended and be on its way up. `work` has to be one that may be begun anew. Ends with the last error
 * after a minute, and as soon as the signal says that the process ends.
 */
export async function whileAway<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<T> {
  const deadline = performance.now() + WAIT_MS;
  let isTold = false;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isPassing = isDatabaseUnavailable(error) || BROKEN_OFF.has(errorCode(error) ?? "");
      if (!isPassing || signal.aborted || performance.now() > deadline) throw error;
      if (!isTold) tell("The database went away; the start goes on once it answers");
      isTold = true;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
