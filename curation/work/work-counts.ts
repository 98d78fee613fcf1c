import { may, type Viewer } from "@/domain/permissions";
import type { Database } from "@/prisma/client";

/** How much waits for a person. */
export interface WorkCounts {
  /** Submissions of others that the person may publish. */
  readonly toReview: number;
  /** The person's own drafts that were given back. */
  readonly givenBack: number;
  /** Reports of readers that nobody has dealt with. */
  readonly reports: number;
}

/** Counts what waits for a person; nothing where the role does not reach so far. */
export async function countWork({ models }: Database, viewer: Viewer): Promise<WorkCounts> {
  const { accountId: authorId } = viewer;
  const [toReview, givenBack, reports] = await Promise.all([
    may(viewer, "REVIEW")
      ? models.submission.count({
          where: { status: "IN_REVIEW", OR: [{ authorId: null }, { authorId: { not: authorId } }] },
        })
      : 0,
    models.submission.count({ where: { status: "DRAFT", authorId, reviewNote: { not: null } } }),
    may(viewer, "EDIT") ? models.readerReport.count({ where: { resolvedAt: null } }) : 0,
  ]);
  return { toReview, givenBack, reports };
}
