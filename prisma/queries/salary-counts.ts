import type { Database } from "../client";
import { publishedWhere } from "./published-at";

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
    FROM salary ${publishedWhere(asOf)}
    GROUP BY GROUPING SETS ((salary.source_id), (salary.edition_id))
    HAVING grouping(salary.edition_id) = 1 OR salary.edition_id IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** How many salaries one edition of a source states of one title, in any version. */
export interface SalaryCount {
  readonly titleId: string;
  readonly sourceId: string;
  /** Null where they are of no edition. */
  readonly editionId: string | null;
  readonly salaries: number;
  /** The countries that they are of. */
  readonly countries: readonly string[];
  /** The number of the latest edition among them: no salary has more. */
  readonly latestVersion: number;
}

/** How many salaries each title has in each edition of a source, of the revisions up to one: one statement. */
export function countSalariesByTitle({ models }: Database, upTo: number): Promise<SalaryCount[]> {
  return models.$queryRaw<SalaryCount[]>`
    SELECT title_id AS "titleId", source_id AS "sourceId", edition_id AS "editionId",
      count(DISTINCT id)::integer AS salaries,
      array_agg(DISTINCT country) AS countries, max(version) AS "latestVersion"
    FROM salary WHERE recorded_in <= ${upTo}
    GROUP BY title_id, source_id, edition_id`;
}
