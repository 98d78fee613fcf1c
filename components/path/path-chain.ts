import type { Direction } from "@/domain/evidence/vocabulary";

interface Slugged {
  readonly slug: string;
}

/** A change between two titles of a path, as far as a claim about it goes. */
export interface ChainChange {
  readonly from: Slugged;
  readonly to: Slugged;
  readonly direction: Direction;
  readonly tooFewToTell: boolean;
  readonly pairs: readonly { readonly source: Slugged }[];
}

/** From a title to a later one, by place on the path, inside one source. */
export interface ChainLink {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  /** Whether the two titles are too few to tell apart. */
  readonly few: boolean;
}

/** What one source states along a path, from each title that it states to the next. */
export interface PathChain {
  /** The source, by slug. */
  readonly source: string;
  readonly links: readonly ChainLink[];
}

/**
 * The chain of the source that covers most of a path, the first of those that cover as much; null where
 * none states two of its titles comparably. `titles`: their slugs, in order. `changes`: of the steps, and
 * over titles that a source leaves out.
 */
export function pathChain(
  titles: readonly string[],
  changes: readonly ChainChange[],
): PathChain | null {
  const sources = new Set(changes.flatMap(({ pairs }) => pairs.map(({ source }) => source.slug)));
  const chains = [...sources].sort().map((source): PathChain => {
    const own = changes.filter(({ pairs }) => pairs.some((pair) => pair.source.slug === source));
    const links = own.map(({ from, to, direction, tooFewToTell }) => ({
      from: titles.indexOf(from.slug),
      to: titles.indexOf(to.slug),
      direction,
      few: tooFewToTell,
    }));
    return { source, links: withoutDetours(links) };
  });
  return chains.reduce<PathChain | null>(
    (best, chain) => (chain.links.length > (best?.links.length ?? 0) ? chain : best),
    null,
  );
}

/** The shortest links from each title on, in order: one that passes over another is left out. */
function withoutDetours(links: readonly ChainLink[]): ChainLink[] {
  return links
    .filter(
      (link) =>
        !links.some(
          (other) =>
            other !== link &&
            other.from >= link.from &&
            other.to <= link.to &&
            other.to - other.from < link.to - link.from,
        ),
    )
    .sort((one, other) => one.from - other.from);
}

/** The places of the titles that a chain leads through, in order. */
export function chainPlaces({ links }: PathChain): number[] {
  return [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
}
