import type { Revision } from "@/domain/evidence/evidence";
import type { Database } from "@/prisma/client";
import type { EvidenceNow } from "@/prisma/evidence-now";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import { evidenceNow } from "@/prisma/queries/revisions";
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

/**
 * Keeps the latest snapshot. Requests under way keep the one that they began with. `open`: the
 * database, opened by the first question and not before.
 */
export function createEvidenceStore(open: () => Database): EvidenceStore {
  let held: { version: string; snapshot: Promise<EvidenceSnapshot> } | null = null;
  return {
    async current(reaching) {
      const { revision, moment } = await evidenceNow(open(), reaching);
      const version = versionOf(revision);
      if (held?.version !== version) {
        const snapshot = loadCatalogue(open()).then(
          (catalogue) => new EvidenceSnapshot(revision, catalogue, open),
        );
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

/** What is taken for now, in whole minutes, so that whoever asks within one gets the same answer. */
const NOW_IN_MS = 60_000;

/** The moments of a question that names none. */
export interface NowAndReached {
  /** What it takes for now. */
  readonly now: Date;
  /** The latest moment of which it is known what stood then. */
  readonly reached: Date;
}

/**
 * A moment that the database has not reached yet may still be given to a revision. And where its
 * clock is ahead of this machine's, what it has recorded is not in the future. Between the whole
 * minute and the moment that is reached nothing was recorded, or now is the time of that.
 */
export function nowOf({ revision, moment }: EvidenceNow, clock: Date): NowAndReached {
  const recorded = revision?.at.getTime() ?? 0;
  const reached = Math.max(Math.min(clock.getTime(), moment.getTime()), recorded);
  const now = Math.max(reached - (reached % NOW_IN_MS), recorded);
  return { now: new Date(now), reached: new Date(reached) };
}
