import { plainName } from "@/domain/plain-name";
import { checkedText } from "@/domain/text/plain-text";
import { compareText } from "@/domain/text-order";

/** A title with the other names that it goes by. */
export interface NamedTitle {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The title that a text names, or those that it may mean, the likeliest first. */
export type TitleMatch =
  | { readonly title: string }
  | { readonly title: null; readonly suggestions: readonly string[] };

/** Finds titles by what people type. */
export type TitleFinder = (text: string) => TitleMatch;

const SUGGESTIONS = 5;
/** How much of two texts' letter pairs has to agree for one to be suggested for the other. */
const LEAST_LIKENESS = 0.35;

/**
 * A finder among some titles. Only a name, an alias or a slug, written with whatever capitals and
 * punctuation, names a title; everything else is asked back and never guessed.
 */
export function titleFinder(titles: readonly NamedTitle[]): TitleFinder {
  const known = new Map<string, Set<string>>();
  for (const { id, name, aliases } of titles) {
    for (const text of [id, name, ...aliases]) {
      const ids = known.get(plainName(checkedText(text))) ?? new Set();
      known.set(plainName(checkedText(text)), ids.add(id));
    }
  }
  const found = new Map<string, TitleMatch>();
  return (text) => {
    const key = plainName(checkedText(text));
    const match = found.get(key) ?? matchOf(key, known);
    if (found.size < 10_000) found.set(key, match);
    return match;
  };
}

function matchOf(key: string, known: ReadonlyMap<string, ReadonlySet<string>>): TitleMatch {
  const exact = [...(known.get(key) ?? [])];
  if (exact.length === 1 && exact[0]) return { title: exact[0] };
  const likeness = new Map<string, number>();
  for (const [text, ids] of known) {
    for (const id of ids) {
      likeness.set(id, Math.max(likeness.get(id) ?? 0, text === key ? 1 : alike(key, text)));
    }
  }
  const suggestions = [...likeness]
    .filter(([, value]) => value >= LEAST_LIKENESS)
    .sort(([a, more], [b, less]) => less - more || compareText(a, b))
    .slice(0, SUGGESTIONS)
    .map(([id]) => id);
  return { title: null, suggestions };
}

/** Dice's coefficient of the pairs of letters: 1 for the same text, 0 for nothing in common. */
function alike(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const total = sizeOf(left) + sizeOf(right);
  return total === 0 ? 0 : (2 * common) / total;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let place = 0; place + 1 < text.length; place += 1) {
    const pair = text.slice(place, place + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
