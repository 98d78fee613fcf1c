import type { Direction } from "@/domain/evidence/vocabulary";
import { formatCount } from "@/domain/words/format";
import type { ChainLink } from "./path-chain";

/** A path, for its headline. */
export interface HeadlinePath {
  /** The names of its titles, in order. */
  readonly titles: readonly string[];
  /** Which way the figures of each step go, whatever they are of. */
  readonly directions: readonly Direction[];
  /** Whether one article lists a figure for every title. */
  readonly inOneArticle: boolean;
  /** What the source says that covers most of the path, and what it is called; null where none covers two titles. */
  readonly chain: { readonly source: string; readonly links: readonly ChainLink[] } | null;
  /** Where, inside a sentence: "India". */
  readonly place: string;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * Says in one sentence which way pay goes along a path, and claims no more than may be compared: what
 * one article lists, else what one source states of several titles. Where few are counted on both sides,
 * that is what is said; a difference across sources is no change of pay.
 */
export function pathHeadline({
  titles,
  directions,
  inOneArticle,
  chain,
  place,
}: HeadlinePath): string {
  const ends = `${titles[0] ?? ""} to ${titles.at(-1) ?? ""}`;
  if (inOneArticle && directions.length > 0 && directions.every((way) => way !== "UNKNOWN")) {
    const count = titles.length === 2 ? "both" : `all ${numberWords(titles.length)}`;
    return `In the one article that lists ${count}, pay ${movesWords(titles, stepLinks(directions))}`;
  }
  if (chain !== null) return `At ${chain.source}, ${chainWords(titles, chain.links)}`;
  if (directions.some((way) => way !== "UNKNOWN")) {
    return `No source covers two of these titles in ${place}, so that no step from ${ends} can be measured`;
  }
  return `What a step from ${ends} pays in ${place} is not known`;
}

function stepLinks(directions: readonly Direction[]): ChainLink[] {
  return directions.map((direction, from) => ({ from, to: from + 1, direction, few: false }));
}

const MOVES: Readonly<Record<Direction, string>> = {
  UP: "rises",
  DOWN: "falls",
  FLAT: "stays the same",
  MIXED: "goes both ways",
  UNKNOWN: "is not known",
};

/** What becomes of pay, move by move: "rises up to A, then falls to B". */
function movesWords(titles: readonly string[], links: readonly ChainLink[]): string {
  const runs = runsOf(links);
  const [only] = runs;
  if (runs.length === 1 && only && links.length > 1)
    return `${MOVES[only.direction]} with every step`;
  return runs
    .map(({ direction, to }, place) =>
      place === 0 && direction === "UP"
        ? `rises up to ${titles[to]}`
        : `${MOVES[direction]} to ${titles[to]}`,
    )
    .join(", then ");
}

/** What one source says: its moves where enough are counted, and then what cannot be told apart. */
function chainWords(titles: readonly string[], links: readonly ChainLink[]): string {
  const told = links.filter(({ few }) => !few);
  const runs = runsOf(told);
  const moves = runs.map(({ from, to, direction }, place) =>
    runs[place - 1]?.to === from
      ? `then ${MOVES[direction]} to ${titles[to]}`
      : `pay ${MOVES[direction]} from ${titles[from]} to ${titles[to]}`,
  );
  const doubts = links
    .filter(({ few }) => few)
    .map(({ from, to }) =>
      from === runs.at(-1)?.to
        ? `too few are counted to tell ${titles[to]} apart from it`
        : `too few are counted to tell ${titles[from]} and ${titles[to]} apart`,
    );
  return [moves.join(", "), ...doubts].filter((part) => part !== "").join("; ");
}

/** Links that follow each other and go the same way, as one. */
function runsOf(links: readonly ChainLink[]): ChainLink[] {
  const runs: ChainLink[] = [];
  for (const link of links) {
    const last = runs.at(-1);
    if (last && last.to === link.from && last.direction === link.direction) {
      runs[runs.length - 1] = { ...last, to: link.to };
    } else runs.push(link);
  }
  return runs;
}

function numberWords(size: number): string {
  return NUMBERS[size] ?? formatCount(size);
}
