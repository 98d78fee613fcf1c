import type { IncomingMessage, ServerResponse } from "node:http";
import type { Client } from "pg";
import { clientOf } from "@/prisma/connection";

/** Longer than a healthy database ever takes, shorter than a balancer waits; of time in which this process was awake. */
const PING_MS = 1_500;
const TICK_MS = 100;
/** When a connection that nobody waits for any more is given up, in milliseconds. */
const GIVEN_UP_MS = 10_000;

/** What the readiness of this process depends on. */
export interface Readiness {
  /** Why it is not ready, or null. */
  problem(): Promise<string | null>;
  close(): Promise<void>;
}

/**
 * Asks the database on a connection of its own, so that the answer does not depend on how busy the
 * application's are. Questions that come together share one answer.
 */
export function databaseReadiness(databaseUrl: string): Readiness {
  let connection: Client | null = null;
  let pending: Promise<string | null> | null = null;
  const ping = async () => {
    if (connection !== null) return connection.query("SELECT 1");
    const made = clientOf(databaseUrl, {
      connectionTimeoutMillis: GIVEN_UP_MS,
      application_name: "stepwise health",
    });
    connection = made;
    // What has ended tells nothing of a database that is up again.
    made.once("end", () => {
      if (connection === made) connection = null;
    });
    await made.connect();
    return made.query("SELECT 1");
  };
  const leave = () => {
    const left = connection;
    connection = null;
    return left?.end().catch(() => undefined);
  };
  const ask = async () => {
    try {
      await whileAwake(ping(), PING_MS);
      return null;
    } catch {
      // Not waited for: the other end may be silent.
      void leave();
      return "the database does not answer";
    } finally {
      pending = null;
    }
  };
  return {
    problem: () => {
      pending ??= ask();
      return pending;
    },
    close: async () => leave(),
  };
}

/**
 * What is answered; fails once this process was awake for so many milliseconds without it. While it was
 * busy itself, whatever has come in the meantime is not read yet, and silence tells nothing.
 */
function whileAwake<T>(answer: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let left = ms;
    const ticking = setInterval(() => {
      left -= TICK_MS;
      if (left > 0) return;
      clearInterval(ticking);
      reject(new Error("no answer"));
    }, TICK_MS);
    const settle = () => clearInterval(ticking);
    answer.then(resolve, reject).then(settle, settle);
  });
}

function send(response: ServerResponse, status: number, body: Record<string, string>): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...(status === 503 && { "retry-after": "1" }),
  });
  response.end(JSON.stringify(body));
}

/**
 * Answers /api/health/live (the process runs) and /api/health/ready (it can answer questions).
 * @param problem why it is not ready, or null
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  problem: () => Promise<string | null>,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    send(response, 405, { status: "method not allowed" });
  } else if (pathname === "/api/health/live") {
    send(response, 200, { status: "live" });
  } else if (pathname === "/api/health/ready") {
    const reason = await problem();
    if (reason === null) send(response, 200, { status: "ready" });
    else send(response, 503, { status: "not ready", reason });
  } else {
    send(response, 404, { status: "not found" });
  }
}
