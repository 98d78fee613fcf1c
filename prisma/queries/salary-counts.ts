import type { Database } from "../client";

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
    FROM salary
    JOIN revision recorded ON recorded.id = salary.recorded_in
    LEFT JOIN revision superseded ON superseded.id = salary.superseded_in
    LEFT JOIN revision withdrawn ON withdrawn.id = salary.withdrawn_in
    WHERE recorded.at <= ${asOf}
      AND (superseded.at IS NULL OR superseded.at > ${asOf})
      AND (withdrawn.at IS NULL OR withdrawn.at > ${asOf})
    GROUP BY salary.source_id`;
  return new Map(rows.map((row) => [row.sourceId, row.count]));
}
