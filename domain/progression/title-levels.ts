import type { CareerTitle, Catalogue } from "../evidence/evidence";
import { publishedAt } from "../evidence/times";
import { levelRank } from "../evidence/title-level";
import { compareText } from "../text/lists";

/** The titles published at `asOf` that are one level of a title, the lowest first. */
export function levelsOf(
  { titles }: Pick<Catalogue, "titles">,
  baseTitleId: string,
  asOf: Date,
): CareerTitle[] {
  return publishedAt(titles, asOf)
    .filter((title) => title.baseTitleId === baseTitleId)
    .sort((a, b) => levelRank(a.level) - levelRank(b.level) || compareText(a.id, b.id));
}
