import type { Impact } from "@/domain/curation/impact";
import { formatCount } from "@/domain/format";
import type { Viewer } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { AssessedEarlierError, publishSubmission } from "@/prisma/submissions/publish-submission";
import type { Submission } from "@/prisma/submissions/read";
import type { Seen } from "@/prisma/submissions/write";
import type { GraphQLContext } from "../context";
import { doerOf } from "./doer";

/** How often the impact is worked out again because something else was published meanwhile. */
const ASSESSMENTS = 5;

/**
 * Publishes a submission. Where its impact needs a reason and none is given it throws REASON_NEEDED;
 * the impact that is judged is the one that the publication has, whatever else is published meanwhile.
 */
export async function publishAssessed(
  context: GraphQLContext,
  viewer: Viewer,
  seen: Seen,
  impactReason: string | null,
): Promise<Submission> {
  const { database, ownReview, impacts } = context.curation;
  for (let attempt = 1; ; attempt += 1) {
    const { evidence } = await context.askAgain();
    const assessment = await impacts.need(seen, evidence.revision?.id ?? 0);
    if (assessment === null) throw new Error("the impact could not be worked out");
    checkReason(assessment.impact, impactReason);
    const { assessedAt } = assessment;
    const terms = { ownReview, assessedAt, impactReason };
    try {
      return await publishSubmission(database(), doerOf(viewer, context), seen, terms);
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
    { turns: turns.length, changes: changes.length },
  );
}
