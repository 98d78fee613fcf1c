import type { Transaction } from "@/prisma/client";
import { refuseLaterFile } from "./later-file";
import { refuseIncomplete } from "./missing-things";
import { refuseSameObservation } from "./same-observation";
import { refuseKnownAliases } from "./title-aliases";

/**
 * Throws what publishing a submission would be refused with whatever its impact: CONFLICT for a later
 * file of a data set, INCOMPLETE for what names something that is missing, DUPLICATE for salaries that
 * observe the same and for a name by which a title is known.
 */
export async function refuseUnpublishable(
  transaction: Transaction,
  submissionId: string,
): Promise<void> {
  await refuseLaterFile(transaction, submissionId);
  await refuseIncomplete(transaction, submissionId);
  await refuseSameObservation(transaction, submissionId);
  await refuseKnownAliases(transaction, submissionId);
}
