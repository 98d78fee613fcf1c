import { Refusal } from "@/domain/refusal";
import type { Author } from "@/prisma/audited";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import type { Prisma } from "@/prisma/generated/client";
import type { SubmissionStatus } from "@/prisma/generated/enums";
import { deleteBatch } from "@/prisma/records/store-records";
import { decodeContent } from "./content";
import { type NewItem, removeItems, storeItems } from "./items";
import { refuseStillNeeded } from "./missing-things";
import { loadSubmission, type Submission, subjectOf, summary } from "./submission-rows";
import { refuseUnpublishable } from "./unpublishable";

/** A submission as its author saw it: a change is refused when it has been changed since. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Begins a draft. */
export function beginSubmission(
  database: Database,
  actor: Actor,
  reason: string,
): Promise<Submission> {
  return audited(database, actor, "beginSubmission", async (transaction) => {
    const data = { kind: "EDIT" as const, reason, authorId: actor.accountId };
    const begun = await transaction.submission.create({ data });
    return { subject: subjectOf(begun.id), before: null, after: summary(begun), answer: begun };
  });
}

/** Puts things into a draft, in place of what it held of the same things. */
export function putItems(
  database: Database,
  actor: Actor,
  seen: Seen,
  items: readonly NewItem[],
): Promise<Submission> {
  return changeSubmission(database, actor, "putItems", seen, ["DRAFT"], async (transaction) => {
    await storeItems(transaction, seen.id, items);
    return {};
  });
}

/**
 * Takes things out of a draft. Throws INCOMPLETE where others of its things need them, and always for
 * a data set, which is what the draft is of.
 */
export function dropItems(
  database: Database,
  actor: Actor,
  seen: Seen,
  items: readonly Pick<NewItem, "thing" | "id">[],
): Promise<Submission> {
  return changeSubmission(database, actor, "dropItems", seen, ["DRAFT"], async (transaction) => {
    if (items.some(({ thing }) => thing === "recordSet")) {
      throw new Refusal(
        "INCOMPLETE",
        "The data set is what the file was read for. Give the draft up instead.",
      );
    }
    await removeItems(transaction, seen.id, items);
    await refuseStillNeeded(transaction, seen.id, items);
    return {};
  });
}

/** Hands a draft in. Throws EMPTY where it holds nothing, and CONFLICT, INCOMPLETE or DUPLICATE where it could not be published. */
export function submitForReview(database: Database, actor: Actor, seen: Seen): Promise<Submission> {
  return changeSubmission(database, actor, "submitForReview", seen, ["DRAFT"], async (models) => {
    const held = await models.submissionItem.count({ where: { submissionId: seen.id } });
    if (held === 0) throw new Refusal("EMPTY", "The draft holds nothing to review.");
    await refuseUnpublishable(models, seen.id);
    return { status: "IN_REVIEW" };
  });
}

/** Makes a submission in review a draft again, to be changed and handed in once more. */
export function reopen(database: Database, actor: Actor, seen: Seen): Promise<Submission> {
  return changeSubmission(database, actor, "reopenSubmission", seen, ["IN_REVIEW"], async () => ({
    status: "DRAFT",
  }));
}

/** Gives a submission back to its author with a note. */
export function giveBack(
  database: Database,
  actor: Actor,
  seen: Seen,
  note: string,
): Promise<Submission> {
  return changeSubmission(database, actor, "giveBack", seen, ["IN_REVIEW"], async () => ({
    status: "DRAFT",
    reviewerId: actor.accountId,
    reviewNote: note,
  }));
}

/** Gives a submission up. It stays readable, but for the records of a data set: these are deleted. */
export function discard(database: Database, actor: Actor, seen: Seen): Promise<Submission> {
  return changeSubmission(
    database,
    actor,
    "discardSubmission",
    seen,
    ["DRAFT", "IN_REVIEW"],
    async (transaction) => {
      await deleteDraftedRecords(transaction, seen.id);
      return { status: "DISCARDED" };
    },
  );
}

async function deleteDraftedRecords(transaction: Transaction, submissionId: string): Promise<void> {
  const sets = await transaction.submissionItem.findMany({
    where: { submissionId, thing: "recordSet", action: "PUT" },
  });
  for (const { content } of sets) {
    await deleteBatch(transaction, decodeContent("recordSet", content).batch);
  }
}

interface Changes {
  readonly status?: SubmissionStatus;
  readonly reviewerId?: string;
  readonly reviewNote?: string | null;
  readonly revisionId?: number;
  readonly fileName?: string;
  readonly contentDigest?: string;
  readonly fileAccount?: Prisma.InputJsonValue;
}

/**
 * Changes a submission that nobody has changed since it was seen. Throws NOT_FOUND, WRONG_STATUS
 * and CONFLICT, the last with the current version.
 */
export function changeSubmission(
  database: Database,
  actor: Author,
  action: string,
  seen: Seen,
  from: readonly SubmissionStatus[],
  work: (transaction: Transaction, submission: Submission) => Promise<Changes>,
): Promise<Submission> {
  return audited(database, actor, action, async (transaction) => {
    const before = await lockSubmission(transaction, seen, from);
    const changes = await work(transaction, before);
    const answer = await transaction.submission.update({
      where: { id: seen.id },
      data: { ...changes, version: { increment: 1 } },
    });
    const items = await transaction.submissionItem.count({ where: { submissionId: seen.id } });
    return {
      subject: subjectOf(seen.id),
      before: summary(before),
      after: { ...summary(answer), items },
      answer,
    };
  });
}

async function lockSubmission(
  transaction: Transaction,
  { id, version }: Seen,
  from: readonly SubmissionStatus[],
): Promise<Submission> {
  await loadSubmission(transaction, id);
  await transaction.$executeRaw`SELECT 1 FROM submission WHERE id = ${id}::uuid FOR UPDATE`;
  const submission = await loadSubmission(transaction, id);
  if (submission.version !== version) {
    throw new Refusal(
      "CONFLICT",
      `The submission has been changed: it is at version ${submission.version}, and version ${version} was seen. Read it again.`,
      { argument: "submission.version", current: submission.version, seen: version },
    );
  }
  if (!from.includes(submission.status)) {
    throw new Refusal("WRONG_STATUS", `The submission is ${STATUS_WORDS[submission.status]}.`, {
      status: submission.status,
    });
  }
  return submission;
}

const STATUS_WORDS: Readonly<Record<SubmissionStatus, string>> = {
  DRAFT: "a draft",
  IN_REVIEW: "in review",
  PUBLISHED: "published",
  DISCARDED: "discarded",
  UNDONE: "undone",
};
