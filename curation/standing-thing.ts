import type { Models } from "@/prisma/client";
import { standingRows } from "@/prisma/standing-rows";
import { fromRow, type SubmittedContent, type SubmittedThing } from "./submissions/content";

/** A thing as it was published last, withdrawn or not. */
export interface StandingThing {
  readonly thing: SubmittedThing;
  readonly id: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly content: SubmittedContent[SubmittedThing];
}

/** A thing as it stands now; null where none of that slug was ever published. */
export async function standingThing(
  { models }: Models,
  thing: SubmittedThing,
  id: string,
): Promise<StandingThing | null> {
  const row = (await standingRows(models, thing, [id])).get(id);
  if (!row) return null;
  const { version, withdrawnIn } = row;
  return { thing, id, version, isWithdrawn: withdrawnIn !== null, content: fromRow(thing, row) };
}
