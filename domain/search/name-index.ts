import MiniSearch from "minisearch";
import { once } from "../evidence/scope";
import { compareText } from "../text/lists";
import { plainName } from "../text/plain-name";

/** How a text names a thing, the surest first. */
export const NAME_MATCHES = ["WHOLE_NAME", "RECOGNISED", "BEGINNINGS", "NEAR"] as const;
/** One of NAME_MATCHES. */
export type NameMatch = (typeof NAME_MATCHES)[number];

/** A thing that can be looked for, with all that it is called. */
export interface Named<T> {
  readonly found: T;
  /** Tells it from all others, and orders those that a text names alike. */
  readonly key: string;
  readonly names: readonly string[];
}

/** A thing that a text names or looks like. */
export interface NameHit<T> {
  readonly found: T;
  readonly key: string;
  /** The name by which it was found. */
  readonly matched: string;
  readonly match: NameMatch;
  /** Its place among those that are matched alike, 0 for the best: how much of its name was not asked for. */
  readonly place: number;
  /** How many words of the text are like none of its names: none where it is not only near. */
  readonly missed: number;
}

/** Things with their names prepared, so that many texts can be looked for among them. */
export interface NameIndex<T> {
  readonly entries: readonly Prepared<T>[];
  /** What finds names that are only nearly the same; made when it is first asked for. */
  readonly near: () => MiniSearch<Prepared<T>>;
}

interface Name {
  readonly name: string;
  readonly plain: string;
  /** Of the plain name. */
  readonly words: readonly string[];
}

interface Prepared<T> {
  readonly found: T;
  readonly key: string;
  readonly names: readonly Name[];
}

/** Prepares the names of things. */
export function nameIndex<T>(things: readonly Named<T>[]): NameIndex<T> {
  const entries = things.map(({ found, key, names }) => ({ found, key, names: names.map(nameOf) }));
  return {
    entries,
    near: once(() => {
      const near = new MiniSearch<Prepared<T>>({
        idField: "key",
        fields: ["names"],
        extractField: (entry, field) =>
          field === "key" ? entry.key : entry.names.map(({ plain }) => plain).join(" "),
        tokenize: (text) => text.split(" "),
        processTerm: beginningsOf,
        searchOptions: { processTerm: (word) => word, prefix: true, fuzzy: slipsIn },
      });
      near.addAll(entries);
      return near;
    }),
  };
}

/**
 * The things that a text names, the surest first: by a whole name, as one that is meant, or by the
 * beginnings of all words. Where it names none, those that are spelt nearly so. `isMeant`: whether the
 * text is known to name a thing in a way of its own.
 */
export function namedIn<T>(
  index: NameIndex<T>,
  text: string,
  isMeant?: (found: T) => boolean,
): NameHit<T>[] {
  return namedInAny([{ index, isMeant }], text);
}

/** Names among which a text is looked for. */
export interface Lookup<T> {
  readonly index: NameIndex<T>;
  /** Whether the text is known to name a thing in a way of its own; absent: it is not. */
  readonly isMeant?: ((found: T) => boolean) | undefined;
}

/**
 * The same among the names of several kinds, as one list: only where the text names nothing at all,
 * those of any kind that are nearest. `known`: what it is known to name besides.
 */
export function namedInAny<T>(
  lookups: readonly Lookup<T>[],
  text: string,
  known: readonly NameHit<T>[] = [],
): NameHit<T>[] {
  const wanted = plainName(text);
  if (wanted === "") return [];
  const sure = [...known, ...lookups.flatMap((lookup) => surelyNamed(lookup, wanted))];
  if (sure.length > 0) return sure.sort(compareHits);
  const near = lookups.flatMap(({ index }) => nearHits(index, wanted.split(" ")));
  const least = Math.min(...near.map(({ missed }) => missed));
  return near.filter(({ missed }) => missed === least).sort(compareHits);
}

function surelyNamed<T>({ index, isMeant }: Lookup<T>, wanted: string): NameHit<T>[] {
  const begun = wanted.split(" ");
  return index.entries.flatMap(({ found, key, names }): NameHit<T>[] => {
    const exact = names.find(({ plain }) => plain === wanted);
    if (exact)
      return [{ found, key, matched: exact.name, match: "WHOLE_NAME", place: 0, missed: 0 }];
    if (isMeant?.(found)) {
      const matched = names[0]?.name ?? "";
      return [{ found, key, matched, match: "RECOGNISED", place: 0, missed: 0 }];
    }
    const likely = names
      .filter(({ words }) => beginsWords(words, begun))
      .sort((a, b) => a.words.length - b.words.length)[0];
    if (!likely) return [];
    const place = likely.words.length - begun.length;
    return [{ found, key, matched: likely.name, match: "BEGINNINGS", place, missed: 0 }];
  });
}

function compareHits(a: NameHit<unknown>, b: NameHit<unknown>): number {
  return (
    NAME_MATCHES.indexOf(a.match) - NAME_MATCHES.indexOf(b.match) ||
    a.place - b.place ||
    compareText(a.key, b.key)
  );
}

/** Whether each word of a text begins a word of a name. */
function beginsWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
}

/** As many as a reader looks through who misspelt a name. */
const MOST_NEAR = 10;
/** Longer texts are no slips of the pen, and not worth measuring. */
const MOST_WORDS = 12;

/** How many letters of a word may be wrong: two that changed places are two. In a short word every letter tells. */
function slipsIn(word: string): number | false {
  if (word.length < 4) return false;
  return word.length < 5 ? 1 : 2;
}

/** A word and its beginnings, so that one which is not written to its end may have a slip in it too. */
function beginningsOf(word: string): string[] {
  const cuts = Array.from({ length: Math.max(0, word.length - 4) }, (_, cut) =>
    word.slice(0, cut + 4),
  );
  return [...cuts, word];
}

/** Names in which most words are spelt nearly so, the ones with least besides first. */
function nearHits<T>({ entries, near }: NameIndex<T>, wanted: readonly string[]): NameHit<T>[] {
  if (wanted.length > MOST_WORDS) return [];
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const found = near()
    .search(wanted.join(" "))
    .flatMap(({ id, terms, queryTerms, score }) => {
      const entry = byKey.get(id);
      if (!entry) return [];
      const shared = ({ words }: Name) =>
        words.filter((word) => terms.some((term) => word.startsWith(term))).length;
      const left = (name: Name) => name.words.length - shared(name);
      const [closest] = [...entry.names].sort((a, b) => shared(b) - shared(a) || left(a) - left(b));
      if (!closest) return [];
      return [
        { entry, closest, missed: wanted.length - queryTerms.length, left: left(closest), score },
      ];
    });
  const least = Math.min(...found.map(({ missed }) => missed));
  return found
    .filter(({ missed }) => missed === least)
    .sort((a, b) => a.left - b.left || b.score - a.score)
    .slice(0, MOST_NEAR)
    .map(({ entry: { found: thing, key }, closest, missed }, place) => ({
      found: thing,
      key,
      matched: closest.name,
      match: "NEAR",
      place,
      missed,
    }));
}

function nameOf(name: string): Name {
  const plain = plainName(name);
  return { name, plain, words: plain.split(" ") };
}
