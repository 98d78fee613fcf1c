import type { EvidenceNow } from "@/prisma/evidence-now";

/** What is taken for now, in whole minutes, so that whoever asks within one gets the same answer. */
const NOW_IN_MS = 60_000;

/** The moments of a question that names none. */
export interface NowAndReached {
  /** What it takes for now. */
  readonly now: Date;
  /** The latest moment of which it is known what stood then. */
  readonly reached: Date;
}

/**
 * A moment that the database has not reached yet may still be given to a revision. And where its
 * clock is ahead of this machine's, what it has recorded is not in the future. Between the whole
 * minute and the moment that is reached nothing was recorded, or now is the time of that.
 */
export function nowOf({ revision, moment }: EvidenceNow, clock: Date): NowAndReached {
  const recorded = revision?.at.getTime() ?? 0;
  const reached = Math.max(Math.min(clock.getTime(), moment.getTime()), recorded);
  const now = Math.max(reached - (reached % NOW_IN_MS), recorded);
  return { now: new Date(now), reached: new Date(reached) };
}
