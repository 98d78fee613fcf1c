import { Refusal } from "@/domain/refusal";
import { formatCount } from "@/domain/words/format";
import { type Limit, type Meter, StoppedError } from "../request/meter";

/** How long a query may take, in milliseconds. No single statement runs as long: PostgreSQL ends it before. */
export const EXECUTION_MS = 5_000;
/** After how many seconds a client may try again. */
const RETRY_AFTER_S = 5;

/**
 * What the work comes to, unless it takes too long. Throws Refusal (503, TIMEOUT) then; a
 * statement that it still waits for is ended by PostgreSQL within seconds. Work that `mustEnd` is
 * waited for however long it takes: whoever changes something has to be told whether it was done.
 */
export async function withinDeadline<T>(work: Promise<T>, mustEnd: () => boolean): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      if (!mustEnd()) reject(tooLong());
    }, EXECUTION_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLong(): Refusal {
  const message = `The question took longer than ${EXECUTION_MS / 1_000} seconds. Ask for less, or again in a moment.`;
  return new Refusal("TIMEOUT", message, { retryAfter: RETRY_AFTER_S });
}

/**
 * What the work comes to, unless it is stopped at its allowance. Throws Refusal (400,
 * LIMIT_EXCEEDED) then.
 */
export async function withinAllowance<T>(meter: Meter, work: Promise<T>): Promise<T> {
  try {
    return await Promise.race([work, meter.stopped]);
  } catch (error) {
    throw error instanceof StoppedError ? tooMuch(error) : error;
  }
}

const NAMES: Readonly<Record<Limit, string>> = { objects: "cost", characters: "answer" };

function tooMuch({ limit, allowed }: StoppedError): Refusal {
  const message = `The question was stopped at ${formatCount(allowed)} ${limit} of its answer, which is as many as are allowed. Ask for shorter pages, for fewer fields, or in several requests.`;
  return new Refusal("LIMIT_EXCEEDED", message, { limit: NAMES[limit], allowed });
}
