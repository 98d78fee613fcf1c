import type { IncomingMessage, ServerResponse } from "node:http";
import { openPool } from "@/prisma/connection";

/** Longer than a healthy database ever takes, shorter than a balancer waits. */
const PING_MS = 1_500;

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
  const pool = openPool(databaseUrl, {
    max: 1,
    connectionTimeoutMillis: PING_MS,
    query_timeout: PING_MS,
    application_name: "stepwise health",
  });
  let pending: Promise<string | null> | null = null;
  const ask = async () => {
    try {
      await pool.query("SELECT 1");
      return null;
    } catch {
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
    close: () => pool.end(),
  };
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
