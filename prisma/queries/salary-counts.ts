import type { Database } from "../client";
import { publishedAt } from "./published-at";

/**
 * How many salaries each source had at `asOf`, withdrawn ones not counted. One statement;
 * a source that is absent from the answer has none.
 */
export async function countSalariesBySource(
  { models }: Database,
  asOf: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await models.$queryRaw<{ sourceId: string; count: number }[]>`
    SELECT salary.source_id AS "sourceId", count(*)::integer AS count
    FROM salary ${publishedAt(asOf)}
    GROUP BY salary.source_id`;
  return new Map(rows.map((row) => [row.sourceId, row.count]));
}
