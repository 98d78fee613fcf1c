import type { Revision } from "@/domain/evidence/evidence";
import type { Database } from "../client";

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
 * Revisions up to a number, the newest first, and how many there are: two statements. `before`: only
 * those before this number; null for the newest.
 */
export async function loadRevisions(
  { models }: Database,
  upTo: number,
  before: number | null,
  most: number,
): Promise<{ rows: Revision[]; total: number }> {
  const last = before === null ? upTo : Math.min(upTo, before - 1);
  const [rows, total] = await Promise.all([
    models.revision.findMany({ where: { id: { lte: last } }, orderBy: { id: "desc" }, take: most }),
    models.revision.count({ where: { id: { lte: upTo } } }),
  ]);
  return { rows, total };
}
