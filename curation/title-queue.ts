import type { CareerTitle } from "@/domain/evidence/evidence";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import type { TitleQueue } from "@/prisma/queries/record-sets";

/** A title that no held title was recognised in, over all data sets. */
export interface QueuedTitle {
  readonly printed: string;
  readonly rows: number;
  readonly sourceIds: readonly string[];
  /** The title that it would be recognised as, were its file read again; null where none. */
  readonly nowRecognisedAs: string | null;
}

/** The titles of several data sets in one list, each once, with what held titles make of them now. */
export function queueOf(
  queues: readonly TitleQueue[],
  held: readonly CareerTitle[],
): QueuedTitle[] {
  // As when a file is read: rows of one level of a title count for that title.
  const catalogue = titleCatalogue(held.filter(({ baseTitleId }) => baseTitleId === null));
  const found = new Map<string, { rows: number; sourceIds: string[] }>();
  for (const { sourceId, titles } of queues) {
    for (const { what, rows } of titles) {
      const title = found.get(what) ?? { rows: 0, sourceIds: [] };
      title.rows += rows;
      title.sourceIds.push(sourceId);
      found.set(what, title);
    }
  }
  return [...found].map(([printed, title]) => ({
    printed,
    ...title,
    nowRecognisedAs: recogniseTitle(printed, catalogue).titleId,
  }));
}
