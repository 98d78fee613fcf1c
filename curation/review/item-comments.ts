import { Refusal } from "@/domain/refusal";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Models } from "@/prisma/client";
import type { SubmittedThing } from "../submissions/content";
import { loadSubmission, subjectOf } from "../submissions/submission-rows";

/** A thing of a submission. */
export interface ItemRef {
  readonly thing: SubmittedThing;
  readonly id: string;
}

/** What somebody said of one thing of a submission. */
export interface ItemComment extends ItemRef {
  readonly authorId: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** The most that is said of one thing. */
export const MOST_COMMENTS = 100;

/** Says something of a thing of a submission. Throws NOT_FOUND, and LIMIT_EXCEEDED where there is no end to it. */
export function commentOnItem(
  database: Database,
  actor: Actor,
  submissionId: string,
  { thing, id }: ItemRef,
  text: string,
): Promise<ItemComment> {
  return audited(database, actor, "commentOnItem", async (transaction) => {
    await loadSubmission(transaction, submissionId, "submissionId");
    const of = { submissionId, thing, thingId: id };
    const held = await transaction.submissionItem.count({ where: of });
    if (held === 0) throw noSuchItem({ thing, id });
    if ((await transaction.itemComment.count({ where: of })) >= MOST_COMMENTS) {
      throw new Refusal(
        "LIMIT_EXCEEDED",
        `At most ${MOST_COMMENTS} remarks are kept of one thing.`,
      );
    }
    const row = await transaction.itemComment.create({
      data: { ...of, authorId: actor.accountId, text },
    });
    const { authorId, createdAt } = row;
    const after = { thing, id, text };
    const answer = { thing, id, authorId, text, createdAt };
    return { subject: subjectOf(submissionId), before: null, after, answer };
  });
}

/** The submission does not hold such a thing. */
export function noSuchItem({ thing, id }: ItemRef): Refusal {
  return new Refusal("NOT_FOUND", `The submission does not hold "${id}".`, {
    argument: "slug",
    thing,
    id,
  });
}

/** What was said of some things of a submission, the earliest first. */
export async function commentsOn(
  { models }: Models,
  submissionId: string,
  things: readonly ItemRef[],
): Promise<ItemComment[]> {
  const rows = await models.itemComment.findMany({
    where: { submissionId, thingId: { in: things.map(({ id }) => id) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ thing, thingId: id, authorId, text, createdAt }) => {
    return { thing: thing as SubmittedThing, id, authorId, text, createdAt };
  });
}
