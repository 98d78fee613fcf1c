import type { Revision } from "@/domain/evidence/evidence";
import type { EvidenceQueries } from "./queries";
import { EvidenceSnapshot } from "./snapshot";

/** The evidence, and a moment at which it stood so: what is recorded later has a later time. */
export interface StandingEvidence {
  readonly evidence: EvidenceSnapshot;
  readonly moment: Date;
}

/** Hands out the evidence as it stands. */
export interface EvidenceStore {
  /**
   * The version is at hand or one cheap statement; the evidence itself is read again only when its
   * version has moved. `reaching`: a moment that the answer has to be as late as.
   */
  current(reaching?: Date | null): Promise<StandingEvidence>;
}

/** Keeps the latest snapshot. Requests under way keep the one that they began with. */
export function createEvidenceStore(queries: EvidenceQueries): EvidenceStore {
  let held: { version: string; snapshot: Promise<EvidenceSnapshot> } | null = null;
  return {
    async current(reaching) {
      const { revision, moment } = await queries.evidenceNow(reaching);
      const version = versionOf(revision);
      if (held?.version !== version) {
        const snapshot = queries
          .catalogue()
          .then((catalogue) => new EvidenceSnapshot(revision, catalogue, queries));
        held = { version, snapshot };
        snapshot.catch(() => {
          if (held?.snapshot === snapshot) held = null;
        });
      }
      return { evidence: await held.snapshot, moment };
    },
  };
}

/** The time is part of it, so that a database that was restored or replaced is not taken for the old one. */
function versionOf(revision: Revision | null): string {
  return revision ? `${revision.id} ${revision.at.toISOString()}` : "empty";
}
