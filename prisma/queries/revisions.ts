import type { Revision } from "@/domain/evidence/evidence";
import type { Database } from "../client";
import {
  EVIDENCE_NOW,
  type EvidenceNow,
  type EvidenceNowRow,
  evidenceNowOf,
} from "../evidence-now";
import type { NumberRange } from "../in-parts";

/**
 * The version of the evidence, from memory where the database keeps it there; else by one statement.
 * `reaching`: a moment that the answer has to be as late as, which memory may lag a second behind.
 */
export async function evidenceNow(
  { models, versions }: Database,
  reaching: Date | null = null,
): Promise<EvidenceNow> {
  const atHand = versions?.atHand() ?? null;
  const reaches = atHand !== null && (reaching === null || atHand.moment >= reaching);
  if (reaches) return atHand;
  return evidenceNowOf(await models.$queryRawUnsafe<EvidenceNowRow[]>(EVIDENCE_NOW));
}

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
