import { Counter, Histogram } from "prom-client";

/** Seconds: a kept answer takes less than the first, and nothing much more than the last. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const requests = new Counter({
  name: "stepwise_http_requests_total",
  help: "Requests that were answered, pages and endpoints alike.",
  labelNames: ["method", "status"],
});

const durations = new Histogram({
  name: "stepwise_http_duration_seconds",
  help: "From a request to the end of its answer, by the route that answers it and the first figure of the status.",
  labelNames: ["route", "status"],
  buckets: DURATIONS,
});

/** The methods that are counted by name; clients can invent others. */
const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** A request that was answered. */
interface AnsweredRequest {
  readonly method: string;
  /** The pattern of the route that answered it, as `routeNames` tells it. */
  readonly route: string;
  readonly status: number;
  /** From the request to the end of its answer. */
  readonly seconds: number;
}

/** Counts a request, and how long it took. */
export function countRequest({ method, route, status, seconds }: AnsweredRequest): void {
  requests.inc({ method: METHODS.has(method) ? method : "other", status });
  durations.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
}
