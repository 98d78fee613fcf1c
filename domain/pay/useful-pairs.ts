import { compareText } from "../text/lists";

/** A title as it may be paired with another. */
export interface PairableTitle {
  readonly slug: string;
  readonly craft: string | null;
  /** The titles that steps lead to from it. */
  readonly next: readonly string[];
}

/** What one source holds of one title: the most that one of its figures counts; null where none says. */
export interface CoveredTitle {
  readonly source: string;
  readonly title: string;
  readonly largestSample: number | null;
}

/** Two titles worth holding against each other, in the order of `titles`. */
export type UsefulPair = readonly [one: string, other: string];

/**
 * Pairs of titles with a step between them, or of one craft, that one source covers both, the ones with
 * most evidence first: those that most sources cover, then those whose side that counts less counts
 * most. No title is in more than two of them, so that they do not all ask the same.
 */
export function usefulPairs(
  titles: readonly PairableTitle[],
  covered: readonly CoveredTitle[],
  most: number,
): UsefulPair[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { source, title, largestSample } of covered) {
    const own = counts.get(title) ?? new Map<string, number>();
    counts.set(title, own.set(source, largestSample ?? 0));
  }
  const ranked = titles
    .flatMap((one, place) =>
      titles
        .slice(place + 1)
        .flatMap((other) => (areNear(one, other) ? [evidenceOf(one, other)] : [])),
    )
    .filter(({ sources }) => sources > 0)
    .sort(
      (a, b) =>
        b.sources - a.sources ||
        b.counted - a.counted ||
        compareText(a.pair.join(" "), b.pair.join(" ")),
    );
  const used = new Map<string, number>();
  const chosen: UsefulPair[] = [];
  for (const { pair } of ranked) {
    if (chosen.length === most) break;
    if (pair.some((slug) => (used.get(slug) ?? 0) >= 2)) continue;
    for (const slug of pair) used.set(slug, (used.get(slug) ?? 0) + 1);
    chosen.push(pair);
  }
  return chosen;

  function evidenceOf(one: PairableTitle, other: PairableTitle) {
    const [own, others] = [counts.get(one.slug), counts.get(other.slug)];
    const both = [...(own ?? [])].flatMap(([source, count]) => {
      const found = others?.get(source);
      return found === undefined ? [] : Math.min(count, found);
    });
    const pair: UsefulPair = [one.slug, other.slug];
    return { pair, sources: both.length, counted: Math.max(0, ...both) };
  }
}

function areNear(one: PairableTitle, other: PairableTitle): boolean {
  return (
    (one.craft !== null && one.craft === other.craft) ||
    one.next.includes(other.slug) ||
    other.next.includes(one.slug)
  );
}
