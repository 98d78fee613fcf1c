import type { Database } from "../client";
import { publishedAt } from "./published-at";

/**
 * How many salaries each source and each edition had at `asOf`, withdrawn ones not counted. One statement;
 * what is absent from the answer has none.
 */
export async function countSalariesBySource(
  { models }: Database,
  asOf: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await models.$queryRaw<{ id: string; count: number }[]>`
    SELECT coalesce(salary.edition_id, salary.source_id) AS id, count(*)::integer AS count
    FROM salary ${publishedAt(asOf)}
    GROUP BY GROUPING SETS ((salary.source_id), (salary.edition_id))
    HAVING grouping(salary.edition_id) = 1 OR salary.edition_id IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.count]));
}
