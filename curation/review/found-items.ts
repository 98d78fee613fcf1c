import type { Database } from "@/prisma/client";
import type { SubmittedThing } from "../submissions/content";
import {
  countItems,
  loadItemsFrom,
  type SubmittedItem,
  toItem,
} from "../submissions/submission-rows";

/** Which things of a submission are meant. */
export interface AskedItems {
  /** Null for every kind. */
  readonly thing: SubmittedThing | null;
  /** A text that what they state holds, in any capitals; null for all. */
  readonly search: string | null;
}

/** How many things of a submission are meant. */
export async function countFoundItems(
  database: Database,
  submissionId: string,
  { thing, search }: AskedItems,
): Promise<number> {
  if (search === null) return countItems(database, submissionId, thing);
  const [words, slug] = patternsOf(search);
  const [{ total } = { total: 0 }] = await database.models.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM submission_item
    WHERE submission_id = ${submissionId}::uuid AND (${thing}::text IS NULL OR thing = ${thing})
      AND (thing_id ILIKE ${slug} OR content::text ILIKE ${words} OR content::text ILIKE ${slug})`;
  return total;
}

/** Some of the things that are meant, from a place in their order, and how many they are in all. */
export async function findItemsFrom(
  database: Database,
  submissionId: string,
  asked: AskedItems,
  skip: number,
  take: number,
): Promise<{ items: SubmittedItem[]; total: number }> {
  const { thing, search } = asked;
  if (search === null) return loadItemsFrom(database, submissionId, thing, skip, take);
  const [words, slug] = patternsOf(search);
  const [found, total] = await Promise.all([
    database.models.$queryRaw<{ thing: string; thingId: string }[]>`
      SELECT thing, thing_id AS "thingId" FROM submission_item
      WHERE submission_id = ${submissionId}::uuid AND (${thing}::text IS NULL OR thing = ${thing})
        AND (thing_id ILIKE ${slug} OR content::text ILIKE ${words} OR content::text ILIKE ${slug})
      ORDER BY position, thing, thing_id OFFSET ${skip} LIMIT ${take}`,
    countFoundItems(database, submissionId, asked),
  ]);
  if (found.length === 0) return { items: [], total };
  const rows = await database.models.submissionItem.findMany({
    where: { submissionId, OR: found },
    orderBy: [{ position: "asc" }, { thing: "asc" }, { thingId: "asc" }],
  });
  return { items: rows.map(toItem), total };
}

/** A text, and the slug that it may be the name of, as patterns of the database. */
function patternsOf(search: string): [words: string, slug: string] {
  const literal = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return [literal(search), literal(search.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"))];
}
