import type { Transaction } from "@/prisma/client";
import { refuseUnsoundGraph } from "./graph-soundness";
import { refuseLaterFile } from "./later-file";
import { refuseIncomplete } from "./missing-things";
import { refuseNamedTitles } from "./named-titles";
import { refuseSameObservation } from "./same-observation";

/**
 * Throws what publishing a submission would be refused with whatever its impact: CONFLICT for a later
 * file of a data set and for a title that is withdrawn while something names it, INCOMPLETE for what
 * names something that is missing, DUPLICATE for salaries that observe the same, titles of the same
 * name and steps between the same two.
 */
export async function refuseUnpublishable(
  transaction: Transaction,
  submissionId: string,
): Promise<void> {
  await refuseLaterFile(transaction, submissionId);
  await refuseIncomplete(transaction, submissionId);
  await refuseSameObservation(transaction, submissionId);
  await refuseNamedTitles({ models: transaction }, submissionId);
  await refuseUnsoundGraph({ models: transaction }, submissionId);
}
