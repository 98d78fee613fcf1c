import { compareText } from "@/domain/text/lists";
import { countOf, formatCount } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const HELD_IN = graphql(`
  fragment HeldIn on CareerTitle {
    heldCountries(where: $where) { code name salaryCount sourceCount }
  }
`);

/** A title with the countries that it is held for. */
export type HeldInField = FragmentType<typeof HELD_IN>;

/** A country that something is held for, and how much, in words: "3 sources", "5 of 5 titles". */
export interface CountryChoice {
  readonly code: string;
  readonly name: string;
  readonly held: string;
}

/**
 * The countries that some titles are held for, those with most first. `least`: how many of the titles
 * a country has to hold to be worth going to.
 */
export function heldCountries(titles: readonly HeldInField[], least = 1): CountryChoice[] {
  const byCode = new Map<
    string,
    { name: string; titles: number; sources: number; salaries: number }
  >();
  for (const title of titles) {
    for (const { code, name, sourceCount, salaryCount } of readFragment(HELD_IN, title)
      .heldCountries) {
      const found = byCode.get(code);
      byCode.set(code, {
        name,
        titles: (found?.titles ?? 0) + 1,
        sources: Math.max(found?.sources ?? 0, sourceCount),
        salaries: (found?.salaries ?? 0) + salaryCount,
      });
    }
  }
  return [...byCode]
    .filter(([, { titles: count }]) => count >= least)
    .sort(
      ([a, one], [b, other]) =>
        other.titles - one.titles ||
        other.sources - one.sources ||
        other.salaries - one.salaries ||
        compareText(a, b),
    )
    .map(([code, { name, titles: count, sources }]) => ({
      code,
      name,
      held:
        titles.length === 1
          ? countOf(sources, "source")
          : `${formatCount(count)} of ${formatCount(titles.length)} titles`,
    }));
}
