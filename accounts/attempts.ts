import { Refusal } from "@/domain/refusal";
import type { Database } from "@/prisma/client";
import { digestOf } from "./secret";

/** How often something may be tried: `most` times in `seconds`. */
export interface AttemptLimit {
  readonly most: number;
  readonly seconds: number;
}

/** Something that is tried, and by how much it is limited. */
export interface Tried {
  /** What is limited and for whom, in words; only its digest is kept. */
  readonly what: string;
  readonly limit: AttemptLimit;
}

/** How long attempts are kept, in seconds: as long as the longest limit looks back. */
const KEPT_SECONDS = 86_400;

/**
 * Counts an attempt, in the database, so that every node knows of it. Answers null, or the seconds
 * after which to try again where one of the limits is reached; then the attempt does not count.
 */
export async function countAttempt(
  { models }: Database,
  tried: readonly Tried[],
): Promise<number | null> {
  // In one order everywhere, so that no two wait for each other.
  const keyed = tried
    .map(({ what, limit }) => ({ key: digestOf(what), ...limit }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return models.$transaction(async (transaction) => {
    for (const { key } of keyed) {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    }
    const waits: number[] = [];
    for (const { key, most, seconds } of keyed) {
      const [found] = await transaction.$queryRaw<{ wait: number | null }[]>`
        SELECT ceil(extract(epoch FROM at) + ${seconds} - extract(epoch FROM now()))::int AS wait
        FROM attempt
        WHERE key = ${key} AND at > now() - make_interval(secs => ${seconds})
        ORDER BY at DESC OFFSET ${most - 1} LIMIT 1`;
      if (found) waits.push(Math.max(found.wait ?? 1, 1));
    }
    if (waits.length > 0) return Math.max(...waits);
    await transaction.attempt.createMany({ data: keyed.map(({ key }) => ({ key })) });
    await transaction.$executeRaw`
      DELETE FROM attempt WHERE id IN (
        SELECT id FROM attempt WHERE at < now() - make_interval(secs => ${KEPT_SECONDS}) LIMIT 100
      )`;
    return null;
  });
}

/** Forgets the attempts at something, as after it succeeded. */
export async function forgetAttempts({ models }: Database, what: string): Promise<void> {
  await models.attempt.deleteMany({ where: { key: digestOf(what) } });
}

/** The refusal of an attempt beyond a limit. */
export function tooManyAttempts(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  return new Refusal(
    "RATE_LIMITED",
    `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { retryAfter: seconds },
  );
}
