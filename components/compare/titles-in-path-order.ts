import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { TitleToCompareFragment } from "@/graphql/generated/graphql";

const TITLE_TO_COMPARE = graphql(`
  fragment TitleToCompare on CareerTitle {
    slug
    name
    status
    track
    craft
    stepsOut { to { slug } }
    stepsIn { from { slug } }
  }
`);

/** Titles that may be compared, in the order in which steps lead from one to the next. Withdrawn ones are left out. */
export function titlesInPathOrder(
  titles: readonly FragmentType<typeof TITLE_TO_COMPARE>[],
): TitleToCompareFragment[] {
  const held = titles
    .map((title) => readFragment(TITLE_TO_COMPARE, title))
    .filter((title) => title.status !== "WITHDRAWN");
  const bySlug = new Map(held.map((title) => [title.slug, title]));
  const placed = new Map<string, TitleToCompareFragment>();
  const place = (title: TitleToCompareFragment | undefined) => {
    if (!title || placed.has(title.slug)) return;
    placed.set(title.slug, title);
    for (const step of title.stepsOut) place(bySlug.get(step.to.slug));
  };
  for (const title of held) if (title.stepsIn.length === 0) place(title);
  for (const title of held) place(title);
  return [...placed.values()];
}
