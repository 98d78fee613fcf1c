import type { Impact } from "@/domain/curation/impact";
import { formatCount } from "@/domain/format";
import type { Viewer } from "@/domain/permissions";
import { RefusedChange } from "@/prisma/refused";
import { AssessedEarlierError, publishSubmission } from "@/prisma/submissions/publish-submission";
import { loadItems, type Submission } from "@/prisma/submissions/read";
import type { Seen } from "@/prisma/submissions/write";
import type { GraphQLContext } from "../context";
import { assess } from "./assess";
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
  const { database, ownReview } = context.curation;
  for (let attempt = 1; ; attempt += 1) {
    const frame = await context.askAgain();
    const items = await loadItems(database().models, seen.id);
    checkReason(await assess(frame, items), impactReason);
    const assessedAt = frame.evidence.revision?.id ?? 0;
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
  throw new RefusedChange(
    "REASON_NEEDED",
    `Publishing this would turn the order of ${formatCount(turns.length)} pairs of titles, or move an amount by more than 20 percent. Say why in impactReason; readers see it in the log of changes.`,
    { turns: turns.length, changes: changes.length },
  );
}
