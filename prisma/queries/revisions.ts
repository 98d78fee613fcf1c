import type { Revision } from "@/domain/evidence/evidence";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import type { NumberRange } from "../rows";

/** The number of the latest revision that had happened at a moment; 0 for none. */
export async function latestRevisionAt({ models }: Database, moment: Date): Promise<number> {
  const latest = await models.revision.findFirst({
    where: { at: { lte: moment } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return latest?.id ?? 0;
}

/**
 * Revisions up to a number, the newest first, and how many there are: two statements. `below` and
 * `above`: only those with a number between; null where there is no such bound. `fromEnd`: the oldest
 * of them.
 */
export async function loadRevisions(
  { models }: Database,
  upTo: number,
  { below, above, most, fromEnd }: NumberRange,
): Promise<{ rows: Revision[]; total: number }> {
  const lte = below === null ? upTo : Math.min(upTo, below - 1);
  const [rows, total] = await Promise.all([
    models.revision.findMany({
      where: { id: { lte, ...(above !== null && { gt: above }) } },
      orderBy: { id: fromEnd ? "asc" : "desc" },
      take: most,
    }),
    models.revision.count({ where: { id: { lte: upTo } } }),
  ]);
  return { rows: fromEnd ? rows.reverse() : rows, total };
}

/** Which salaries are meant: those of some titles, of a source, or of a country. */
export type SalariesMeant =
  | { readonly titles: readonly string[] }
  | { readonly source: string }
  | { readonly country: string };

/** The revisions up to a number that recorded, superseded or withdrew any of these salaries, the newest first: one statement. */
export function loadRevisionsOfSalaries(
  { models }: Database,
  upTo: number,
  meant: SalariesMeant,
): Promise<Revision[]> {
  return models.$queryRaw<Revision[]>`
    SELECT id, at, actor, reason FROM revision WHERE id <= ${upTo} AND id IN (
      SELECT touched.revision FROM salary, LATERAL (
        VALUES (salary.recorded_in), (salary.superseded_in), (salary.withdrawn_in)
      ) AS touched (revision) WHERE ${whichSalaries(meant)})
    ORDER BY id DESC`;
}

function whichSalaries(meant: SalariesMeant): Prisma.Sql {
  if ("titles" in meant) return Prisma.sql`salary.title_id = ANY(${meant.titles})`;
  if ("source" in meant) return Prisma.sql`salary.source_id = ${meant.source}`;
  return Prisma.sql`salary.country = ${meant.country}`;
}
