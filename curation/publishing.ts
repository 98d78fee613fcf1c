import type { Impact } from "@/domain/curation/impact";
import { Refusal } from "@/domain/refusal";
import { formatCount } from "@/domain/words/format";
import type { EvidenceContext } from "@/evidence/context";
import type { Actor } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import type { ImpactDesk } from "./impact-desk";
import { AssessedEarlierError, publishSubmission } from "./submissions/publish-submission";
import type { Submission } from "./submissions/submission-rows";
import type { Seen } from "./submissions/write";
import type { WebhookDesk } from "./webhooks/webhook-desk";

/** What submissions need from outside. */
export interface CurationParts {
  /** Called at the first question that needs it. */
  readonly database: () => Database;
  /** Whether authors may publish what they wrote: in an installation of one person. */
  readonly ownReview: boolean;
  /** Where the impact of submissions is worked out. */
  readonly impacts: ImpactDesk;
  /** What tells people's own addresses of what is published. */
  readonly webhooks: WebhookDesk;
}

/** How often the impact is worked out again because something else was published meanwhile. */
const ASSESSMENTS = 5;

/**
 * Publishes a submission. Where its impact needs a reason and none is given it throws REASON_NEEDED;
 * the impact that is judged is the one that the publication has, whatever else is published meanwhile.
 */
export async function publishAssessed(
  { database, ownReview, impacts }: CurationParts,
  askAgain: () => Promise<EvidenceContext>,
  actor: Actor,
  seen: Seen,
  impactReason: string | null,
): Promise<Submission> {
  for (let attempt = 1; ; attempt += 1) {
    const { evidence } = await askAgain();
    const assessment = await impacts.need(seen, evidence.revision?.id ?? 0);
    if (assessment === null) throw new Error("the impact could not be worked out");
    checkReason(assessment.impact, impactReason);
    const { assessedAt } = assessment;
    const terms = { ownReview, assessedAt, impactReason };
    try {
      return await publishSubmission(database(), actor, seen, terms);
    } catch (error) {
      if (!(error instanceof AssessedEarlierError) || attempt === ASSESSMENTS) throw error;
    }
  }
}

function checkReason({ needsReason, turns, changes }: Impact, reason: string | null): void {
  if (!needsReason || reason !== null) return;
  throw new Refusal(
    "REASON_NEEDED",
    `Publishing this would turn the order of ${formatCount(turns.length)} pairs of titles, or move an amount by more than 20 percent. Say why in impactReason; readers see it in the log of changes.`,
    { argument: "impactReason", turns: turns.length, changes: changes.length },
  );
}
