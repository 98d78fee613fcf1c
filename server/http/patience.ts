import type { IncomingMessage, ServerResponse } from "node:http";

/** How often somebody who waits is looked after, in milliseconds: twice, and the database's silence shows. */
const LOOK_MS = 2_000;

/** What changes nothing that matters twice, although it is posted: signing in, and the tools of assistants. */
const POSTED = /^\/(?:api\/auth\/|mcp$)/;

/** When somebody has waited long enough, and what is done then. */
export interface PatienceLimits {
  readonly answerWithinMs: number;
  readonly isAway: () => Promise<boolean>;
  /** The database does not answer, and nothing was sent yet. */
  readonly onAway: () => void;
  /** The time is over. */
  readonly onLate: () => void;
}

/** Whether an answer may be given up: whoever changes something is told what came of it, however long that takes. */
export function mayBeGivenUp({ method }: IncomingMessage, path: string): boolean {
  return method === "GET" || method === "HEAD" || POSTED.test(path);
}

/** Gives up what takes too long, or waits for a database that is away. Answers whether it was given up. */
export function limitPatience(
  response: ServerResponse,
  { answerWithinMs, isAway, onAway, onLate }: PatienceLimits,
): () => boolean {
  let isOver = false;
  const look = async () => {
    if (response.headersSent || isOver || !(await isAway())) return;
    if (response.headersSent || isOver || response.destroyed) return;
    isOver = true;
    onAway();
  };
  const looking = setInterval(() => void look(), LOOK_MS).unref();
  response.once("close", () => clearInterval(looking));
  response.setTimeout(answerWithinMs, () => {
    isOver = true;
    onLate();
  });
  return () => isOver;
}
