import { Refusal } from "@/domain/refusal";
import type { Transaction } from "@/prisma/client";
import { tableOf } from "@/prisma/table-rows";
import { SUBMITTED_THINGS } from "./content";
import { THING_WORDS } from "./thing-words";

/** Throws CONFLICT where a thing that a submission records or withdraws has changed since its author saw it. */
export async function refuseChangedSince(
  transaction: Transaction,
  submissionId: string,
): Promise<void> {
  for (const thing of SUBMITTED_THINGS) {
    const [changed] = await transaction.$queryRaw<{ id: string; seen: number; current: number }[]>`
      SELECT item.thing_id AS id, item.base_version AS seen, coalesce(held.version, 0) AS current
      FROM submission_item item
      LEFT JOIN ${tableOf(thing)} held ON held.id = item.thing_id AND held.superseded_in IS NULL
      WHERE item.submission_id = ${submissionId}::uuid AND item.thing = ${thing}
        AND item.base_version <> coalesce(held.version, 0)
      ORDER BY item.position LIMIT 1`;
    if (!changed) continue;
    const { id, seen, current } = changed;
    throw new Refusal(
      "CONFLICT",
      `The ${THING_WORDS[thing][0]} "${id}" has been changed since: it is at version ${current}, and version ${seen} was seen. Look at it again.`,
      { thing, id, seen, current },
    );
  }
}
