import type {
  CareerStep,
  CareerTitle,
  Catalogue,
  Edition,
  Publisher,
  Source,
} from "@/domain/evidence/evidence";
import type { Guide, Question } from "@/domain/evidence/guide";
import { memoizeAt, memoizeOf } from "@/domain/evidence/scope";
import { publishedAt } from "@/domain/evidence/times";
import {
  NAME_MATCHES,
  type Named,
  type NameHit,
  namedIn,
  namedInAny,
  nameIndex,
} from "@/domain/search/name-index";
import { twoEnds } from "@/domain/search/two-ends";
import { recogniseTitle } from "@/domain/titles/recognise-title";
import { heldNames } from "@/domain/titles/title-catalogue";
import { countryCode } from "@/domain/words/country-names";
import { countryName } from "@/domain/words/enum-labels";
import type { HeldCountry } from "@/prisma/queries/held-countries";
import type { EvidenceContext } from "./context";

/** What is found by a text. */
export type Found =
  | { readonly type: "CareerTitle"; readonly value: CareerTitle }
  | { readonly type: "CareerStep"; readonly value: CareerStep }
  | { readonly type: "HeldCountry"; readonly value: HeldCountry }
  | { readonly type: "Publisher"; readonly value: Publisher }
  | { readonly type: "Source"; readonly value: Source }
  | { readonly type: "Edition"; readonly value: Edition }
  | { readonly type: "Question"; readonly value: Question };

/** A thing that a text names or looks like. */
export type SearchHit = NameHit<Found>;

/** In the order in which things stand that a text names alike. */
const TYPES: readonly Found["type"][] = [
  "CareerTitle",
  "CareerStep",
  "HeldCountry",
  "Publisher",
  "Source",
  "Edition",
  "Question",
];

/**
 * The published titles, steps, publishers, sources and editions, the countries that pay is held for and
 * the questions of guides that a text names, those that it names best first: by a whole name, as a job
 * title or a country that is recognised, or by the beginnings of words; a step by its two ends. Where
 * the text names nothing, those whose names are nearly the same.
 */
export async function search(within: EvidenceContext, text: string): Promise<SearchHit[]> {
  const { evidence, scope } = within;
  const [guide, countries] = await Promise.all([
    evidence.guide(),
    evidence.heldCountries(scope.asOf),
  ]);
  const title = titleNamed(within, text)?.id;
  const country = countryCode(text);
  return namedInAny<Found>(
    [
      {
        index: namesHeld(evidence.catalogue, scope.asOf),
        isMeant: ({ type, value }) => type === "CareerTitle" && value.id === title,
      },
      {
        index: namesOfCountries(countries),
        isMeant: ({ type, value }) => type === "HeldCountry" && value.code === country,
      },
      { index: namesOfQuestions(guide, scope.asOf) },
    ],
    text,
    stepsNamed(within, text),
  );
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
  return { titles, names: heldNames(titles), index: nameIndex(titles.map(titleEntry)) };
});

/** More titles than this are no answer to one end of a step. */
const MOST_ENDS = 12;

/** The published steps between titles that the two ends of a text name; none where it has no two ends. */
function stepsNamed(within: EvidenceContext, text: string): SearchHit[] {
  const ends = twoEnds(text);
  if (ends === null) return [];
  const { catalogue } = within.evidence;
  const { index } = titlesAt(catalogue, within.scope.asOf);
  const [from, to] = ends.map((end) => {
    const meant = titleNamed(within, end)?.id;
    return namedIn(index, end, ({ value }) => value.id === meant).slice(0, MOST_ENDS);
  });
  const placeOf = (hits: typeof from, id: string) => hits?.findIndex(({ key }) => key === id) ?? -1;
  return publishedAt(catalogue.steps, within.scope.asOf).flatMap((value): SearchHit[] => {
    const places = [placeOf(from, value.fromTitleId), placeOf(to, value.toTitleId)] as const;
    if (places.includes(-1)) return [];
    const found = { type: "CareerStep", value } as const;
    const place = places[0] + places[1];
    return [{ found, key: value.id, matched: value.id, match: "RECOGNISED", place, missed: 0 }];
  });
}

type OfType<Type extends Found["type"]> = Extract<Found, { readonly type: Type }>;

function titleEntry(value: CareerTitle): Named<OfType<"CareerTitle">> {
  const found = { type: "CareerTitle", value } as const;
  return { found, key: value.id, names: [value.name, ...value.aliases, value.id] };
}

/** All that is held whole and published at a moment, with its names. */
const namesHeld = memoizeAt((catalogue: Catalogue, asOf) => {
  const entry = (found: OfType<"Publisher" | "Source" | "Edition">): Named<Found> => ({
    found,
    key: `${found.type} ${found.value.id}`,
    names: [found.value.name, found.value.id],
  });
  return nameIndex<Found>([
    ...publishedAt(catalogue.titles, asOf).map(titleEntry),
    ...publishedAt(catalogue.publishers, asOf).map((value) => entry({ type: "Publisher", value })),
    ...publishedAt(catalogue.sources, asOf).map((value) => entry({ type: "Source", value })),
    ...publishedAt(catalogue.editions, asOf).map((value) => entry({ type: "Edition", value })),
  ]);
});

const namesOfCountries = memoizeOf((countries: readonly HeldCountry[]) =>
  nameIndex<Found>(
    countries.map((value) => ({
      found: { type: "HeldCountry", value },
      key: value.code,
      names: [countryName(value.code), value.code],
    })),
  ),
);

const namesOfQuestions = memoizeAt(({ questions }: Guide, asOf) =>
  nameIndex<Found>(
    publishedAt(questions, asOf).map((value) => ({
      found: { type: "Question", value },
      key: value.id,
      names: [value.question, value.id],
    })),
  ),
);

/** The place of a hit among all that a text may find: the surest first, then by what is left of its name, type and id. */
export function hitKey({ match, place, key, found: { type } }: SearchHit): string {
  const left = String(place).padStart(3, "0");
  return `${NAME_MATCHES.indexOf(match)}${left}${TYPES.indexOf(type)} ${key}`;
}
