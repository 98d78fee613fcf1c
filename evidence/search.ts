import type { CareerTitle, Edition, Publisher, Source } from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import { compareText } from "@/domain/text/lists";
import { nearestNames } from "@/domain/text/nearest-names";
import { plainName } from "@/domain/text/plain-name";
import { recogniseTitle, titleCatalogue } from "@/domain/titles/recognise-title";
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
  const all = namedThings(within);
  const wanted = plainName(text);
  if (wanted === "") return [];
  const recognised = titleNamed(within, text);
  const hits = all.flatMap(({ found, names }): SearchHit[] => {
    const exact = names.find((name) => plainName(name) === wanted);
    if (exact !== undefined) return [{ found, matched: exact, rank: EXACT }];
    if (found.type === "CareerTitle" && found.value.id === recognised?.id) {
      return [{ found, matched: found.value.name, rank: RECOGNISED }];
    }
    const begun = names.find((name) => beginsWords(plainName(name), wanted));
    return begun === undefined ? [] : [{ found, matched: begun, rank: BEGINNINGS }];
  });
  return (hits.length > 0 ? hits : nearHits(all, text)).sort((a, b) =>
    compareText(hitKey(a), hitKey(b)),
  );
}

/** The published title that a text names for sure: by its name, an alias, its slug, or a level or field aside; null where it names none, or more than one. */
export function titleNamed({ evidence, scope }: EvidenceContext, text: string): CareerTitle | null {
  const titles = publishedAt(evidence.catalogue.titles, scope.asOf);
  const { titleId } = recogniseTitle(text, titleCatalogue(titles));
  return titles.find(({ id }) => id === titleId) ?? null;
}

interface Named {
  readonly found: Found;
  readonly names: readonly string[];
}

function namedThings({ evidence: { catalogue }, scope: { asOf } }: EvidenceContext): Named[] {
  return [
    ...publishedAt(catalogue.titles, asOf).map(
      (value): Named => ({
        found: { type: "CareerTitle", value },
        names: [value.name, ...value.aliases, value.id],
      }),
    ),
    ...publishedAt(catalogue.publishers, asOf).map(
      (value): Named => ({ found: { type: "Publisher", value }, names: [value.name, value.id] }),
    ),
    ...publishedAt(catalogue.sources, asOf).map(
      (value): Named => ({ found: { type: "Source", value }, names: [value.name, value.id] }),
    ),
    ...publishedAt(catalogue.editions, asOf).map(
      (value): Named => ({ found: { type: "Edition", value }, names: [value.name, value.id] }),
    ),
  ];
}

/** Whether each word of a text begins a word of a name. */
function beginsWords(name: string, wanted: string): boolean {
  const words = name.split(" ");
  return wanted.split(" ").every((begun) => words.some((word) => word.startsWith(begun)));
}

function nearHits(all: readonly Named[], text: string): SearchHit[] {
  const near = new Set(nearestNames(text, new Set(all.flatMap(({ names }) => names))));
  return all.flatMap(({ found, names }) => {
    const matched = names.find((name) => near.has(name));
    return matched === undefined ? [] : [{ found, matched, rank: NEAR }];
  });
}

/** The place of a hit among all that a text may find: the best rank first, then by type and id. */
export function hitKey({ rank, found: { type, value } }: SearchHit): string {
  return `${rank}${TYPES.indexOf(type)} ${value.id}`;
}
