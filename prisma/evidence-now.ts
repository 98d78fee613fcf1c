import type { ClientBase } from "pg";
import type { Revision } from "@/domain/evidence/evidence";

/** The version of the evidence, and a moment at which it was that. */
export interface EvidenceNow {
  /** The latest revision, whose number is the version of the evidence; null in an empty database. */
  readonly revision: Revision | null;
  /** By the database's clock. Whatever is recorded after `revision` has a later time. */
  readonly moment: Date;
}

export interface EvidenceNowRow {
  readonly id: number | null;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string;
  readonly moment: Date;
}

/**
 * The statement. It waits for a publication only while that is being committed: the migration that
 * defines the function says why.
 */
export const EVIDENCE_NOW = "SELECT id, at, actor, reason, moment FROM evidence_now()";

export function evidenceNowOf(rows: readonly EvidenceNowRow[]): EvidenceNow {
  const [row] = rows;
  if (!row) throw new Error("evidence_now() answered nothing");
  const { id, at, actor, reason, moment } = row;
  return { revision: id === null ? null : { id, at, actor, reason }, moment };
}

/** Asks it on a connection. */
export async function askEvidenceNow(client: ClientBase): Promise<EvidenceNow> {
  const { rows } = await client.query<EvidenceNowRow>(EVIDENCE_NOW);
  return evidenceNowOf(rows);
}
