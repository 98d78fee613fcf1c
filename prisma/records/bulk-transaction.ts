import type { Writable } from "node:stream";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Transaction } from "../client";
import { openPool } from "../connection";
import { checkWrittenRows } from "../deferred-checks";
import { PrismaClient } from "../generated/client";

/** A data set may take long; nothing waits for it but the person who imports it. */
const LONGEST_MS = 6 * 60 * 60 * 1000;

/** One transaction, by models and by COPY alike. */
export interface BulkTransaction {
  readonly transaction: Transaction;
  /** A stream that takes lines in PostgreSQL's text format into a table. */
  copyInto(table: string): Writable;
}

/**
 * Does work in one transaction on a connection of its own, without the time limits of requests.
 * Whatever it throws undoes all of it.
 */
export async function inBulkTransaction<T>(
  databaseUrl: string,
  work: (bulk: BulkTransaction) => Promise<T>,
): Promise<T> {
  const pool = openPool(databaseUrl, {
    max: 1,
    application_name: "stepwise import",
  });
  let held: PoolClient | null = null;
  pool.on("acquire", (client) => {
    held = client;
  });
  const models = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    return await models.$transaction(
      async (transaction) => {
        // The sets are grouped and sorted in memory as far as it goes, and on disk beyond.
        await transaction.$executeRaw`SET LOCAL work_mem = '128MB'`;
        const answer = await work({
          transaction,
          copyInto(table) {
            if (held === null) throw new Error("the transaction has no connection");
            return held.query(copyFrom(`COPY ${table} FROM STDIN`));
          },
        });
        await checkWrittenRows(transaction);
        return answer;
      },
      { timeout: LONGEST_MS, maxWait: 60_000 },
    );
  } finally {
    await models.$disconnect();
    if (!pool.ended) await pool.end();
  }
}
