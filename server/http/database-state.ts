import type { VersionWatch } from "@/prisma/version-watch";

/** After a lost connection, failures within this time are believed to come of it, in milliseconds. */
const AFTERMATH_MS = 5_000;

/** Whether the database is there, for whoever answers in its place. */
export interface DatabaseState {
  /** Whether it does not answer. Asked only where it has not told anything for 2.5 seconds. */
  isAway(): Promise<boolean>;
  /** Whether a failure of now may come of its having been away. */
  wasAway(): Promise<boolean>;
}

/**
 * What is known of a database: by the connection that keeps its version at hand, where there is one,
 * and by asking it. `problem`: why it does not answer, or null.
 */
export function databaseState(
  versions: VersionWatch | null,
  problem: () => Promise<string | null>,
): DatabaseState {
  return {
    isAway: async () => versions?.atHand() == null && (await problem()) !== null,
    // What is at hand says that it answered 2.5 seconds ago: not enough to explain a failure by.
    wasAway: async () => versions?.lostWithin(AFTERMATH_MS) === true || (await problem()) !== null,
  };
}
