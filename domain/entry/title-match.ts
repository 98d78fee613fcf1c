import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
import type { NamedTitle } from "@/domain/titles/title-catalogue";
import { plainTitle } from "@/domain/titles/title-words";
import { compareText } from "../text/lists";

/** The title that a text names, or those that it may mean, the likeliest first. */
export type TitleMatch =
  | { readonly title: string }
  | { readonly title: null; readonly suggestions: readonly string[] };

/** Finds titles by what people type. */
export interface TitleFinder {
  (text: string): TitleMatch;
  /** What a title is called; its id where it is none of those that are looked among. */
  nameOf(id: string): string;
}

const SUGGESTIONS = 5;
/** How much of two texts' letter pairs has to agree for one to be suggested for the other. */
const LEAST_LIKENESS = 0.35;
const MOST_REMEMBERED = 10_000;

/** A finder among some titles, by the rules of docs/titles.md: what they do not recognise is asked back and never guessed. */
export function titleFinder(titles: readonly NamedTitle[]): TitleFinder {
  const catalogue = titleCatalogue(titles);
  const names = new Map(titles.map(({ id, name }) => [id, name]));
  const known = titles.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((text) => ({ id, text: plainTitle(text) ?? "" })),
  );
  const near = new Map<string, readonly string[]>();
  const find = (text: string): TitleMatch => {
    const { titleId } = recogniseTitle(text, catalogue);
    if (titleId !== null) return { title: titleId };
    const suggestions = near.get(text) ?? suggestionsFor(plainTitle(text), known);
    if (near.size < MOST_REMEMBERED) near.set(text, suggestions);
    return { title: null, suggestions };
  };
  return Object.assign(find, { nameOf: (id: string) => names.get(id) ?? id });
}

function suggestionsFor(
  typed: string | null,
  known: readonly { readonly id: string; readonly text: string }[],
): string[] {
  if (typed === null) return [];
  const likeness = new Map<string, number>();
  for (const { id, text } of known) {
    likeness.set(id, Math.max(likeness.get(id) ?? 0, text === typed ? 1 : alike(typed, text)));
  }
  return [...likeness]
    .filter(([, value]) => value >= LEAST_LIKENESS)
    .sort(([a, more], [b, less]) => less - more || compareText(a, b))
    .slice(0, SUGGESTIONS)
    .map(([id]) => id);
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
