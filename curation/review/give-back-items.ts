import { Refusal } from "@/domain/refusal";
import type { Actor } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { removeItems } from "../submissions/items";
import { refuseStillNeeded } from "../submissions/missing-things";
import type { Submission } from "../submissions/submission-rows";
import { changeSubmission, type Seen } from "../submissions/write";
import { type ItemRef, noSuchItem } from "./item-comments";

/** A thing that is given back, and what its author is told of it. */
export interface GivenBackItem extends ItemRef {
  readonly note: string;
}

/** What was handed in, without what was given back of it, and the draft that holds that. */
export interface Parted {
  readonly submission: Submission;
  readonly givenBack: Submission;
}

/** What the author reads of a draft of things that were given back. */
const NOTE = "These things were given back, each with a remark. The others stay in review.";

/**
 * Gives things of a submission in review back to its author: they go to a draft of the author's, each
 * with its remark, and the rest stays in review. Throws BAD_USER_INPUT where a thing is named twice, NOT_FOUND, EMPTY where nothing would stay, and
 * INCOMPLETE where what stays needs what goes, and for a data set.
 */
export async function giveBackItems(
  database: Database,
  actor: Actor,
  seen: Seen,
  items: readonly GivenBackItem[],
): Promise<Parted> {
  let partId = "";
  const submission = await changeSubmission(
    database,
    actor,
    "giveBackItems",
    seen,
    ["IN_REVIEW"],
    async (transaction, whole) => {
      if (items.some(({ thing }) => thing === "recordSet")) {
        throw new Refusal("INCOMPLETE", "A data set is given back whole.");
      }
      refuseRepeated(items);
      partId = await partOf(transaction, actor, whole);
      for (const item of items) await moveItem(transaction, actor, seen.id, partId, item);
      await removeItems(transaction, seen.id, items);
      await refuseStillNeeded(transaction, seen.id, items);
      const left = await transaction.submissionItem.count({ where: { submissionId: seen.id } });
      if (left === 0) {
        throw new Refusal("EMPTY", "Nothing would stay in review. Give the whole back instead.");
      }
      return {};
    },
  );
  const givenBack = await database.models.submission.findUniqueOrThrow({ where: { id: partId } });
  return { submission, givenBack };
}

/** One remark goes with each thing: of two, nobody would know which is meant. */
function refuseRepeated(items: readonly GivenBackItem[]): void {
  const named = new Set(items.map(({ thing, id }) => `${thing} ${id}`));
  if (named.size < items.length) {
    throw new Refusal("BAD_USER_INPUT", "A thing is named more than once. Name each once.");
  }
}

/** The draft that takes what is given back: the one that has taken some already, or a new one. */
async function partOf(transaction: Transaction, actor: Actor, whole: Submission): Promise<string> {
  const told = { reviewerId: actor.accountId, reviewNote: NOTE };
  const begun = await transaction.submission.findFirst({
    where: { partedFromId: whole.id, status: "DRAFT" },
    orderBy: { createdAt: "desc" },
  });
  if (begun) {
    const data = { ...told, version: { increment: 1 } };
    await transaction.submission.update({ where: { id: begun.id }, data });
    return begun.id;
  }
  const { reason, authorId, id: partedFromId } = whole;
  const data = { kind: "EDIT" as const, reason, authorId, partedFromId, ...told };
  return (await transaction.submission.create({ data })).id;
}

/** Moves a thing with all that was said of it. What its author has put into the draft since stays as it is. */
async function moveItem(
  transaction: Transaction,
  actor: Actor,
  submissionId: string,
  partId: string,
  { thing, id, note }: GivenBackItem,
): Promise<void> {
  const of = { submissionId, thing, thingId: id };
  if ((await transaction.submissionItem.count({ where: of })) === 0)
    throw noSuchItem({ thing, id });
  await transaction.$executeRaw`
    INSERT INTO submission_item
      (submission_id, thing, thing_id, position, action, content, base_version, slip_reason, line)
    SELECT ${partId}::uuid, thing, thing_id, position, action, content, base_version, slip_reason, line
    FROM submission_item
    WHERE submission_id = ${submissionId}::uuid AND thing = ${thing} AND thing_id = ${id}
    ON CONFLICT DO NOTHING`;
  await transaction.itemComment.updateMany({ where: of, data: { submissionId: partId } });
  await transaction.itemComment.create({
    data: { submissionId: partId, thing, thingId: id, authorId: actor.accountId, text: note },
  });
}
