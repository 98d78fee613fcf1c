import type { Transaction } from "./client";

/** What time it is, by the database's clock: the one that all nodes share. */
export async function databaseTime(models: Pick<Transaction, "$queryRaw">): Promise<Date> {
  const [row] = await models.$queryRaw<[{ at: Date }]>`SELECT clock_timestamp() AS at`;
  return row.at;
}
