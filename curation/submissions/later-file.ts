import { Refusal } from "@/domain/refusal";
import type { Transaction } from "@/prisma/client";

/** Throws CONFLICT where another file of a data set that a submission records was published since it was read. */
export async function refuseLaterFile(
  transaction: Transaction,
  submissionId: string,
): Promise<void> {
  const [changed] = await transaction.$queryRaw<{ id: string; seen: number; current: number }[]>`
    SELECT item.thing_id AS id, item.base_version AS seen, coalesce(set.version, 0) AS current
    FROM submission_item item
    LEFT JOIN record_set set ON set.id = item.thing_id AND set.superseded_in IS NULL
    WHERE item.submission_id = ${submissionId}::uuid AND item.thing = 'recordSet'
      AND item.base_version <> coalesce(set.version, 0)`;
  if (!changed) return;
  throw new Refusal(
    "CONFLICT",
    `Another file of the data set "${changed.id}" was published after this one was read. Give this draft up, and hand the file in again if it is the later one.`,
    { thing: "recordSet", ...changed },
  );
}
