import { Refusal } from "@/domain/refusal";
import type { Transaction } from "@/prisma/client";

/**
 * Throws DUPLICATE where a salary that a submission records observes the same as another that it
 * records, or as one that stands and that it neither replaces nor withdraws: the database keeps one of
 * each. Worked out there, since a submission may hold a hundred thousand.
 */
export async function refuseSameObservation(
  transaction: Transaction,
  submissionId: string,
): Promise<void> {
  const [same] = await transaction.$queryRaw<{ ids: string[]; standing: number }[]>`
    WITH own AS (
      SELECT thing_id AS id, content AS of FROM submission_item
      WHERE submission_id = ${submissionId}::uuid AND thing = 'salary'
    ), observed AS (
      SELECT id, true AS is_own, CASE WHEN of IS NOT NULL THEN jsonb_build_array(
        of->>'sourceId', of->>'editionId', of->>'titleId', of->>'statistic', of->>'basis',
        of->>'period', of->>'currency', of->>'country', of->>'place', of->>'experiencePrinted',
        of->>'minYears', of->>'maxYears', of->>'level', of->>'observedFrom', of->>'observedTo') END AS what
      FROM own
      UNION ALL
      SELECT id, false, jsonb_build_array(
        source_id, edition_id, title_id, statistic::text, basis::text,
        period::text, currency, country, place, experience_printed,
        min_years::text, max_years::text, level::text,
        to_char(observed_from, 'YYYY-MM-DD'), to_char(observed_to, 'YYYY-MM-DD'))
      FROM salary
      WHERE superseded_in IS NULL AND withdrawn_in IS NULL
        AND source_id = ANY (ARRAY(SELECT DISTINCT of->>'sourceId' FROM own))
    ), left_standing AS (
      -- Sorted and not joined, so that it takes as long however many rows the database expects.
      SELECT id, is_own, what, bool_or(is_own) OVER (PARTITION BY id COLLATE "C") AS is_changed
      FROM observed
    )
    SELECT array_agg(id ORDER BY is_own DESC, id COLLATE "C") AS ids,
      (count(*) FILTER (WHERE NOT is_own))::int AS standing
    FROM left_standing WHERE what IS NOT NULL AND is_own = is_changed
    GROUP BY what HAVING count(*) > 1 ORDER BY min(id COLLATE "C") LIMIT 1`;
  if (!same) return;
  const [id = "", other = ""] = same.ids;
  const mend =
    same.standing > 0
      ? "which is published. Correct that one, or take this one out."
      : "which is in this draft too. Take one of them out.";
  throw new Refusal(
    "DUPLICATE",
    `The salary "${id}" observes the same as the salary "${other}", ${mend}`,
    { thing: "salary", id, slug: other },
  );
}
