import { Refusal } from "@/domain/refusal";
import { formatCount } from "@/domain/words/format";
import { type Limit, type Meter, StoppedError } from "../request/meter";

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
