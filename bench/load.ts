import { createRequire } from "node:module";
import path from "node:path";

/** What asks: installed with the peers, when the benchmark has begun. */
const autocannon = (options: object) =>
  createRequire(path.resolve("bench/peers/package.json"))("autocannon")(options);

/** How many connections ask at once where nothing else is said, each its next question when it has its answer. */
const CONNECTIONS = 50;

/** What one round came to. */
export interface Measured {
  /** In a second. */
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

interface Load {
  readonly url: string;
  /** JSON; null for GET. */
  readonly body: string | null;
  /** Whether each request is made unlike all before, by a variable or a parameter that nothing uses. */
  readonly fresh: boolean;
  readonly seconds: number;
  readonly connections?: number;
}

let number = 0;

/** Asks one question for some seconds. */
export async function load({
  url,
  body,
  fresh,
  seconds,
  connections = CONNECTIONS,
}: Load): Promise<Measured> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const coded = { "accept-encoding": "br" };
  const request =
    body === null ? { method: "GET", headers: coded } : { method: "POST", headers, body };
  const { pathname, search } = new URL(url);
  const unlike = (made: { body?: string }) => {
    number += 1;
    if (body === null) return { ...made, path: `${pathname}${search || "?"}&utm_term=${number}` };
    return {
      ...made,
      body: body.replace('"variables":{', `"variables":{"n":${number},`).replace(",}", "}"),
    };
  };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ ...request, ...(fresh && { setupRequest: unlike }) }],
  });
  return {
    requests: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}
