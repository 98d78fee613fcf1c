import type { CoveredTitle } from "@/domain/pay/useful-pairs";
import { groupBy } from "@/domain/text/lists";

/** A title that can be chosen, with how many sources have figures for it inside the reader's choices. */
export interface OfferedTitle {
  readonly slug: string;
  readonly name: string;
  readonly sourceCount: number;
}

/** The titles that lead to a figure, and those that are chosen already, in the order in which they come. */
export function offeredTitles(
  titles: readonly { readonly slug: string; readonly name: string }[],
  covered: readonly CoveredTitle[],
  chosen: readonly string[],
): OfferedTitle[] {
  const bySlug = groupBy(covered, ({ title }) => title);
  const sourceCount = (slug: string) => new Set(bySlug.get(slug)?.map(({ source }) => source)).size;
  return titles
    .map(({ slug, name }) => ({ slug, name, sourceCount: sourceCount(slug) }))
    .filter((title) => title.sourceCount > 0 || chosen.includes(title.slug));
}
