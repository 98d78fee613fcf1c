import type { Report } from "@/http/log";
import { type CacheState, countAnswer } from "@/http/metrics";

/** Names of operations are chosen by clients. */
const LONGEST_NAME = 64;

/** What is told of one answer: never the question, nor its variables. */
export interface Observed {
  readonly requestId: string;
  readonly status: number;
  readonly cache: CacheState;
  /** The name that the client gave the operation; null for none. */
  readonly operation: string | null;
  /** In objects. */
  readonly cost: number;
  /** When the question came, by performance.now(). */
  readonly begin: number;
}

/** Writes an answer into the log and counts it. */
export function observe(
  log: Report,
  { requestId, status, cache, operation, cost, begin }: Observed,
): void {
  const ms = performance.now() - begin;
  countAnswer(status, cache, cost, ms / 1000);
  log.info(
    {
      requestId,
      operation: operation?.slice(0, LONGEST_NAME) ?? null,
      cost,
      ms: Math.round(ms * 10) / 10,
      cache,
      status,
    },
    "question",
  );
}
