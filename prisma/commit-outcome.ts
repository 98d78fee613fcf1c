import { setTimeout as wait } from "node:timers/promises";
import type { Transaction } from "./client";

/** How often, and how many times, the outcome of a commit that goes on is asked for. */
const ASKED_EVERY_MS = 200;
const TIMES = 50;

/** By what the database knows a transaction. */
export async function transactionIdOf(transaction: Transaction): Promise<string> {
  const [row] = await transaction.$queryRaw<{ id: string }[]>`
    SELECT pg_current_xact_id()::text AS id`;
  if (!row) throw new Error("the transaction has no id");
  return row.id;
}

/**
 * Whether a transaction of which nothing more was heard was committed after all: a connection that
 * breaks while it commits, or answers too late, does not tell. False where that cannot be found out.
 */
export async function wasCommitted(models: Transaction, transactionId: string): Promise<boolean> {
  for (let time = 1; time <= TIMES; time += 1) {
    const status = await statusOf(models, transactionId).catch(() => "in progress");
    if (status !== "in progress") return status === "committed";
    await wait(ASKED_EVERY_MS);
  }
  return false;
}

async function statusOf(models: Transaction, transactionId: string): Promise<string | null> {
  const [row] = await models.$queryRaw<{ status: string | null }[]>`
    SELECT pg_xact_status(${transactionId}::text::xid8) AS status`;
  return row?.status ?? null;
}
