import { Refusal } from "@/domain/refusal";
import type { Actor } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { checkWrittenRows } from "@/prisma/deferred-checks";
import type { SubmissionAction } from "@/prisma/generated/enums";
import type { Publication } from "@/prisma/planned-changes";
import { lockEvidence, publishWithin } from "@/prisma/publish";
import { mapInParts, type Parts } from "@/prisma/rows";
import { refuseChangedSince } from "./changed-since";
import { rowOf, SUBMITTED_THINGS, type SubmittedThing } from "./content";
import { type ItemRow, itemParts, type Submission, subjectOf } from "./submission-rows";
import { refuseUnpublishable } from "./unpublishable";
import { changeSubmission, type Seen } from "./write";

/** What a publication needs besides the submission. */
export interface PublishingTerms {
  /** Whether authors may publish what they wrote: in an installation of one person. */
  readonly ownReview: boolean;
  /** The latest revision when the impact was worked out; 0 in an empty database. */
  readonly assessedAt: number;
  /** The reason that the impact asked for; null where it asked for none. */
  readonly impactReason: string | null;
}

/** That something was published after the impact had been worked out. */
export class AssessedEarlierError extends Error {
  override readonly name = "AssessedEarlierError";
}

/**
 * Publishes a submission that is in review: a revision, the new versions and the submission's status
 * in one transaction. The reason for its impact is added to the author's. Throws FORBIDDEN to its
 * author and to who handed it in, CONFLICT where a thing has changed since the author saw it, INCOMPLETE where something
 * that it names is missing, DUPLICATE where a salary observes what another one does, EMPTY where all of it stands already, and AssessedEarlierError where its
 * impact has to be worked out again.
 */
export function publishSubmission(
  database: Database,
  actor: Actor,
  seen: Seen,
  { ownReview, assessedAt, impactReason }: PublishingTerms,
): Promise<Submission> {
  return changeSubmission(
    database,
    actor,
    "publishSubmission",
    seen,
    ["IN_REVIEW"],
    async (transaction, submission) => {
      if (!ownReview) await refuseOwnReview(transaction, submission, actor);
      await checkAssessment(transaction, assessedAt);
      const reason = [submission.reason, impactReason].filter(Boolean).join(" ");
      const revisionId = await publishItems(transaction, submission, reason);
      return { status: "PUBLISHED", revisionId, reviewerId: actor.accountId };
    },
  );
}

/** That two people have looked at it: who publishes it neither wrote it nor handed it in for who did. */
async function refuseOwnReview(
  transaction: Transaction,
  { id, authorId }: Submission,
  { accountId }: Actor,
): Promise<void> {
  if (authorId === null) return;
  if (authorId === accountId) {
    throw new Refusal("FORBIDDEN", "Somebody else has to publish what you wrote.");
  }
  const handedIn = await transaction.auditEvent.findFirst({
    where: { subject: subjectOf(id), action: "submitForReview" },
    orderBy: { id: "desc" },
  });
  if (handedIn?.actorId === accountId) {
    throw new Refusal(
      "FORBIDDEN",
      "You handed this in yourself. Give it back, so that its author looks through it and hands it in, or let somebody else publish it.",
    );
  }
}

async function checkAssessment(transaction: Transaction, assessedAt: number): Promise<void> {
  // The lock of the writer of evidence: what is the latest revision here stays so until the commit.
  await lockEvidence(transaction);
  const latest = await transaction.revision.aggregate({ _max: { id: true } });
  if ((latest._max.id ?? 0) !== assessedAt) throw new AssessedEarlierError();
}

/** Who published what no account wrote, as revisions name them. */
const COMMAND_LINE = "command line";

/** Records the items of a submission in a revision and answers its number. Throws CONFLICT, INCOMPLETE, DUPLICATE and EMPTY. */
export async function publishItems(
  transaction: Transaction,
  { id: submissionId, authorId }: Pick<Submission, "id" | "authorId">,
  reason: string,
): Promise<number> {
  await lockEvidence(transaction);
  await refuseUnpublishable(transaction, submissionId);
  await refuseChangedSince(transaction, submissionId);
  const by = { actor: authorId === null ? COMMAND_LINE : `account ${authorId}`, reason };
  const publication = await publicationOf(transaction, submissionId);
  const { revision } = await publishWithin(transaction, publication, by);
  if (revision === null) {
    throw new Refusal("EMPTY", "All of it stands already: nothing would change.");
  }
  await checkWrittenRows(transaction);
  return revision;
}

/** What a submission holds, read part by part when it is published: there may be a hundred thousand things. */
async function publicationOf(transaction: Transaction, submissionId: string): Promise<Publication> {
  const put: { [thing: string]: Parts<object> } = {};
  const withdraw: { [T in SubmittedThing]?: Parts<string> } = {};
  const kinds = await transaction.submissionItem.groupBy({
    by: ["thing", "action"],
    where: { submissionId },
  });
  for (const thing of SUBMITTED_THINGS) {
    const held = (action: SubmissionAction) =>
      kinds.some((kind) => kind.thing === thing && kind.action === action);
    const items = <T>(action: SubmissionAction, map: (item: ItemRow) => T): Parts<T> =>
      async function* () {
        const parts = itemParts(transaction, { submissionId, thing, action });
        for await (const part of parts) yield await mapInParts(part, map);
      };
    if (held("PUT")) put[thing] = items("PUT", ({ content }) => rowOf(thing, content as object));
    if (held("WITHDRAW")) withdraw[thing] = items("WITHDRAW", ({ thingId }) => thingId);
  }
  return { put, withdraw };
}
