import { Refusal } from "@/domain/refusal";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { countRows, tableOf } from "@/prisma/table-rows";
import { SUBMITTED_THINGS } from "./content";
import { loadSubmission, type Submission, subjectOf, summary } from "./submission-rows";

/** What is to be begun again, and why; without a reason, for that of the earlier one. */
export interface BegunAgain {
  readonly from: string;
  readonly reason: string | null;
}

/**
 * Begins a draft with all that another submission holds, each thing on the version that stands now.
 * Throws NOT_FOUND, WRONG_STATUS where the other one is neither given up, taken back nor given back,
 * INCOMPLETE for a data set, whose records are gone, and EMPTY where it holds nothing.
 */
export function beginAgain(
  database: Database,
  actor: Actor,
  { from, reason }: BegunAgain,
): Promise<Submission> {
  return audited(database, actor, "beginSubmissionAgain", async (transaction) => {
    const earlier = await loadSubmission(transaction, from, "from");
    refuseToBeginAgain(earlier);
    const { kind, fileName, fileAccount } = earlier;
    const file = {
      fileName,
      ...(fileAccount !== null && { fileAccount: JSON.parse(JSON.stringify(fileAccount)) }),
    };
    const begun = await transaction.submission.create({
      data: { kind, reason: reason ?? earlier.reason, authorId: actor.accountId, ...file },
    });
    const items = await copyItems(transaction, earlier.id, begun.id);
    if (items === 0) throw new Refusal("EMPTY", "That submission holds nothing.");
    const after = { ...summary(begun), from: earlier.id, items };
    return { subject: subjectOf(begun.id), before: null, after, answer: begun };
  });
}

function refuseToBeginAgain({ kind, status, reviewNote }: Submission): void {
  const isGivenBack = status === "DRAFT" && reviewNote !== null;
  if (status !== "DISCARDED" && status !== "UNDONE" && !isGivenBack) {
    throw new Refusal(
      "WRONG_STATUS",
      "Only what was given up, taken back or given back is begun again.",
      { argument: "from", status },
    );
  }
  if (kind !== "DATA_SET") return;
  const message = "The records of a data set are read from its file. Read the file again.";
  throw new Refusal("INCOMPLETE", message, { argument: "from" });
}

/** Copies what a submission holds, however much that is. Answers how many things it is. */
async function copyItems(transaction: Transaction, from: string, to: string): Promise<number> {
  const copied = await transaction.$executeRaw`
    INSERT INTO submission_item
      (submission_id, thing, thing_id, position, action, content, base_version, slip_reason, line)
    SELECT ${to}::uuid, thing, thing_id, position, action, content, 0, slip_reason, line
    FROM submission_item WHERE submission_id = ${from}::uuid`;
  await countRows(transaction, "submissionItem", copied);
  for (const thing of SUBMITTED_THINGS) {
    await transaction.$executeRaw`
      UPDATE submission_item AS item SET base_version = standing.version
      FROM ${tableOf(thing)} AS standing
      WHERE item.submission_id = ${to}::uuid AND item.thing = ${thing}
        AND standing.id = item.thing_id AND standing.superseded_in IS NULL`;
  }
  return copied;
}
