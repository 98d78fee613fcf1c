import { Counter, Histogram } from "prom-client";

/** Seconds; a kept answer takes less than the first, a cold one may take more than the last. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const requests = new Counter({
  name: "stepwise_http_requests_total",
  help: "Requests that were answered, pages and endpoints alike.",
  labelNames: ["method", "status"],
});

const answers = new Counter({
  name: "stepwise_graphql_answers_total",
  help: "Answers of /api/graphql, by status and by whether they were kept from before.",
  labelNames: ["status", "cache"],
});

const cost = new Counter({
  name: "stepwise_graphql_objects_total",
  help: "Objects that were answered to questions of /api/graphql.",
});

const duration = new Histogram({
  name: "stepwise_graphql_duration_seconds",
  help: "From a question of /api/graphql to its answer.",
  labelNames: ["cache"],
  buckets: DURATIONS,
});

/** The methods that are counted by name; clients can invent others. */
const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Counts an answer of the server. */
export function countRequest(method: string, status: number): void {
  requests.inc({ method: METHODS.has(method) ? method : "other", status });
}

/** Whether an answer was made anew or kept from before. */
export type CacheState = "hit" | "miss" | "none";

/** Counts an answer of the GraphQL endpoint. */
export function countAnswer(
  status: number,
  cache: CacheState,
  objects: number,
  seconds: number,
): void {
  answers.inc({ status, cache });
  cost.inc(objects);
  duration.observe({ cache }, seconds);
}
