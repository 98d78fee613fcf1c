import type { Revision } from "@/domain/evidence";
import type { Database } from "../client";

/** The version of the evidence, and a moment at which it was that. */
export interface EvidenceNow {
  /** The latest revision, whose number is the version of the evidence; null in an empty database. */
  readonly revision: Revision | null;
  /** By the database's clock. Whatever is recorded after `revision` has a later time. */
  readonly moment: Date;
}

interface Row {
  readonly id: number | null;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string;
  readonly moment: Date;
}

/**
 * The version of the evidence. One statement, which waits for a publication only while that is being
 * committed: the migration that defines the function says why.
 */
export async function evidenceNow({ models }: Database): Promise<EvidenceNow> {
  const [row] = await models.$queryRaw<Row[]>`
    SELECT id, at, actor, reason, moment FROM evidence_now()`;
  if (!row) throw new Error("evidence_now() answered nothing");
  const { id, at, actor, reason, moment } = row;
  return { revision: id === null ? null : { id, at, actor, reason }, moment };
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
