import { Refusal } from "@/domain/refusal";
import type { Actor } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { checkWrittenRows } from "@/prisma/deferred-checks";
import { mapInParts } from "@/prisma/in-parts";
import { type Publication, publishWithin } from "@/prisma/publish";
import { SeenVersionError, seenKey } from "@/prisma/seen-version";
import { SUBMITTED_THINGS, type SubmittedThing, toRow } from "./content";
import { loadItems, type Submission, type SubmittedItem } from "./submission-rows";
import { THING_WORDS } from "./thing-words";
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
 * author, CONFLICT where a thing has changed since the author saw it, INCOMPLETE where something
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
      if (submission.authorId === actor.accountId && !ownReview) {
        throw new Refusal("FORBIDDEN", "Somebody else has to publish what you wrote.");
      }
      await checkAssessment(transaction, assessedAt);
      const reason = [submission.reason, impactReason].filter(Boolean).join(" ");
      const items = await loadItems(transaction, seen.id);
      const revisionId = await publishItems(transaction, items, submission, reason);
      return { status: "PUBLISHED", revisionId, reviewerId: actor.accountId };
    },
  );
}

async function checkAssessment(transaction: Transaction, assessedAt: number): Promise<void> {
  // The lock of the writer of evidence: what is the latest revision here stays so until the commit.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stepwise revision'))`;
  const latest = await transaction.revision.aggregate({ _max: { id: true } });
  if ((latest._max.id ?? 0) !== assessedAt) throw new AssessedEarlierError();
}

/** Who published what no account wrote, as revisions name them. */
const COMMAND_LINE = "command line";

/** Records items in a revision and answers its number. Throws CONFLICT, INCOMPLETE, DUPLICATE and EMPTY. */
export async function publishItems(
  transaction: Transaction,
  items: readonly SubmittedItem[],
  { id: submissionId, authorId }: Pick<Submission, "id" | "authorId">,
  reason: string,
): Promise<number> {
  await refuseUnpublishable(transaction, submissionId);
  const seen = new Map(items.map((item) => [seenKey(item.thing, item.id), item.baseVersion]));
  try {
    const by = { actor: authorId === null ? COMMAND_LINE : `account ${authorId}`, reason, seen };
    const { revision } = await publishWithin(transaction, await publicationOf(items), by);
    if (revision === null) {
      throw new Refusal("EMPTY", "All of it stands already: nothing would change.");
    }
    await checkWrittenRows(transaction);
    return revision;
  } catch (error) {
    if (!(error instanceof SeenVersionError)) throw error;
    const { thing, id, seen: base, current } = error;
    throw new Refusal(
      "CONFLICT",
      `The ${wordOf(thing)} "${id}" has been changed since: it is at version ${current}, and version ${base} was seen. Look at it again.`,
      { thing, id, seen: base, current },
    );
  }
}

/** SeenVersionError names the thing by its table, of which submissions know some. */
function wordOf(thing: string): string {
  const submitted = SUBMITTED_THINGS.find((known) => known === thing);
  return submitted ? THING_WORDS[submitted][0] : thing;
}

async function publicationOf(items: readonly SubmittedItem[]): Promise<Publication> {
  const put: { [thing: string]: object[] } = {};
  const withdraw: { [T in SubmittedThing]?: string[] } = {};
  for (const thing of SUBMITTED_THINGS) {
    const own = items.filter((item) => item.thing === thing);
    const contents = own.flatMap(({ content }) => (content === null ? [] : [content]));
    put[thing] = await mapInParts(contents, (content) => toRow(thing, content));
    withdraw[thing] = own.flatMap(({ id, action }) => (action === "WITHDRAW" ? [id] : []));
  }
  return { put, withdraw };
}
