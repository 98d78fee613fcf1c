import { type HeldNames, heldNames, type NamedTitle } from "./title-catalogue";
import { titleAmong } from "./title-grammar";
import { keyOf, titleWords, withoutLevels } from "./title-words";

/** A printed title that names a held one, and by which rule. */
export interface RecognisedTitle {
  readonly titleId: string;
  readonly rule: string;
}

/** A printed title that names no held one for sure. */
export interface UnrecognisedTitle {
  readonly titleId: null;
  readonly reason: string;
}

/** The held titles by what they may be called. */
export interface TitleCatalogue extends HeldNames {
  readonly seen: Map<string, RecognisedTitle | UnrecognisedTitle>;
}

/** How many unlike texts are remembered. */
const MOST_SEEN = 20_000;

/** Prepares the held titles. Where two titles have a name in common, it names neither. */
export function titleCatalogue(titles: readonly NamedTitle[]): TitleCatalogue {
  return { ...heldNames(titles), seen: new Map() };
}

/** The held title that a text names for sure: by its name, an alias or its slug, a level, a field or a team aside. Never a guess. */
export function recogniseTitle(
  printed: string,
  catalogue: TitleCatalogue,
): RecognisedTitle | UnrecognisedTitle {
  const held = catalogue.seen.get(printed);
  if (held) return held;
  const found = find(printed, catalogue);
  if (catalogue.seen.size < MOST_SEEN) catalogue.seen.set(printed, found);
  return found;
}

function find(printed: string, held: HeldNames): RecognisedTitle | UnrecognisedTitle {
  const words = titleWords(printed);
  if (words === null) return { titleId: null, reason: "It is empty, or too long for a title." };
  const exact = held.names.get(keyOf(words));
  if (exact) return { titleId: exact.titleId, rule: "its name or an alias" };
  const bare = withoutLevels(words);
  const aside = held.names.get(keyOf(bare));
  if (aside) return { titleId: aside.titleId, rule: "a level aside" };
  const inField = titleAmong(words, held) ?? titleAmong(bare, held);
  return inField
    ? { titleId: inField, rule: "a level, a field or a team aside" }
    : { titleId: null, reason: "It names no title that is held, or more than one." };
}
