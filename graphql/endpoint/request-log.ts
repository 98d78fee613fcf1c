import { Counter, Histogram } from "prom-client";
import type { Report } from "@/http/log";

/** Seconds; a kept answer takes less than the first, a cold one may take more than the last. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const answers = new Counter({
  name: "stepwise_graphql_answers_total",
  help: "Answers of /api/graphql, by status and by whether they were kept from before.",
  labelNames: ["status", "cache"],
});

const objects = new Counter({
  name: "stepwise_graphql_objects_total",
  help: "Objects that were answered to questions of /api/graphql.",
});

const duration = new Histogram({
  name: "stepwise_graphql_duration_seconds",
  help: "From a question of /api/graphql to its answer.",
  labelNames: ["cache"],
  buckets: DURATIONS,
});

/** Whether an answer was made anew or kept from before. */
type CacheState = "hit" | "miss" | "none";

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
  answers.inc({ status, cache });
  objects.inc(cost);
  duration.observe({ cache }, ms / 1000);
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
