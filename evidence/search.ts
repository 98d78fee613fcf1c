import type {
  CareerTitle,
  Catalogue,
  Edition,
  Publisher,
  Source,
} from "@/domain/evidence/evidence";
import { memoizeAt } from "@/domain/evidence/scope";
import { publishedAt } from "@/domain/evidence/times";
import { compareText } from "@/domain/text/lists";
import { nearestNames } from "@/domain/text/nearest-names";
import { plainName } from "@/domain/text/plain-name";
import { recogniseTitle } from "@/domain/titles/recognise-title";
import { heldNames } from "@/domain/titles/title-catalogue";
import type { EvidenceContext } from "./context";

/** What is found by a text. */
export type Found =
  | { readonly type: "CareerTitle"; readonly value: CareerTitle }
  | { readonly type: "Publisher"; readonly value: Publisher }
  | { readonly type: "Source"; readonly value: Source }
  | { readonly type: "Edition"; readonly value: Edition };

/** A thing that a text names or looks like. */
export interface SearchHit {
  readonly found: Found;
  /** The name by which it was found: its own, another one, or its slug. */
  readonly matched: string;
  /** How well the text fits, 0 for best. */
  readonly rank: number;
}

const EXACT = 0;
const RECOGNISED = 1;
const BEGINNINGS = 2;
const NEAR = 3;

const TYPES: readonly Found["type"][] = ["CareerTitle", "Publisher", "Source", "Edition"];

/**
 * The published titles, publishers, sources and editions that a text names, those that it names best
 * first: by a whole name, as a job title that is recognised, or by the beginnings of words. Where it
 * names nothing, those whose names are nearly the same.
 */
export function search(within: EvidenceContext, text: string): SearchHit[] {
  const { evidence, scope } = within;
  const all = namedThings(evidence.catalogue, scope.asOf);
  const wanted = plainName(text);
  if (wanted === "") return [];
  const recognised = titleNamed(within, text);
  const begun = wanted.split(" ");
  const hits = all.flatMap(({ found, names }): SearchHit[] => {
    const exact = names.find(({ plain }) => plain === wanted);
    if (exact) return [{ found, matched: exact.name, rank: EXACT }];
    if (found.type === "CareerTitle" && found.value.id === recognised?.id) {
      return [{ found, matched: found.value.name, rank: RECOGNISED }];
    }
    const likely = names.find(({ words }) => beginsWords(words, begun));
    return likely ? [{ found, matched: likely.name, rank: BEGINNINGS }] : [];
  });
  return (hits.length > 0 ? hits : nearHits(all, text)).sort(compareHits);
}

/** The published title that a text names for sure: by its name, an alias, its slug, or a level or field aside; null where it names none, or more than one. */
export function titleNamed({ evidence, scope }: EvidenceContext, text: string): CareerTitle | null {
  const { titles, names } = titlesAt(evidence.catalogue, scope.asOf);
  // What was asked is not remembered: texts that readers send have no end.
  const { titleId } = recogniseTitle(text, { ...names, seen: new Map() });
  return titles.find(({ id }) => id === titleId) ?? null;
}

/** The titles that are published at a moment, and all that they may be called. */
const titlesAt = memoizeAt(({ titles: held }: Catalogue, asOf) => {
  const titles = publishedAt(held, asOf);
  return { titles, names: heldNames(titles) };
});

interface Name {
  readonly name: string;
  readonly plain: string;
  /** Of the plain name. */
  readonly words: readonly string[];
}

interface Named {
  readonly found: Found;
  readonly names: readonly Name[];
}

/** All that is published at a moment and can be found, with its names. */
const namedThings = memoizeAt((catalogue: Catalogue, asOf): readonly Named[] => {
  const named = (found: Found, aliases: readonly string[] = []): Named => ({
    found,
    names: [found.value.name, ...aliases, found.value.id].map(nameOf),
  });
  return [
    ...publishedAt(catalogue.titles, asOf).map((value) =>
      named({ type: "CareerTitle", value }, value.aliases),
    ),
    ...publishedAt(catalogue.publishers, asOf).map((value) => named({ type: "Publisher", value })),
    ...publishedAt(catalogue.sources, asOf).map((value) => named({ type: "Source", value })),
    ...publishedAt(catalogue.editions, asOf).map((value) => named({ type: "Edition", value })),
  ];
});

function nameOf(name: string): Name {
  const plain = plainName(name);
  return { name, plain, words: plain.split(" ") };
}

/** Whether each word of a text begins a word of a name. */
function beginsWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
}

function nearHits(all: readonly Named[], text: string): SearchHit[] {
  const held = new Set(all.flatMap(({ names }) => names.map(({ name }) => name)));
  const near = new Set(nearestNames(text, held));
  return all.flatMap(({ found, names }) => {
    const matched = names.find(({ name }) => near.has(name));
    return matched ? [{ found, matched: matched.name, rank: NEAR }] : [];
  });
}

function compareHits(a: SearchHit, b: SearchHit): number {
  return (
    a.rank - b.rank ||
    typePlace(a) - typePlace(b) ||
    compareText(a.found.value.id, b.found.value.id)
  );
}

function typePlace({ found }: SearchHit): number {
  return TYPES.indexOf(found.type);
}
