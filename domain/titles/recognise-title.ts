import type { CareerTitle } from "@/domain/evidence";
import { plainTitle, sameTitles, spansTitles, withoutField } from "./title-words";

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
export interface TitleCatalogue {
  readonly names: ReadonlyMap<string, string>;
  readonly seen: Map<string, RecognisedTitle | UnrecognisedTitle>;
}

/** The titles before which a field of work changes nothing: marketing data analysts are data analysts. */
const WITH_FIELDS = new Set([
  "data-scientist",
  "data-analyst",
  "data-engineer",
  "data-architect",
  "machine-learning-engineer",
  "machine-learning-scientist",
  "research-scientist",
]);

/** How many unlike texts are remembered. */
const MOST_SEEN = 20_000;

/** Prepares the held titles. Where two titles have a name in common, it names neither. */
export function titleCatalogue(
  titles: readonly Pick<CareerTitle, "id" | "name" | "aliases">[],
): TitleCatalogue {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  const forms = titles.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].flatMap(formsOf).map((form) => ({ id, form })),
  );
  for (const { id, form } of forms) {
    if ((names.get(form) ?? id) !== id) shared.add(form);
    names.set(form, id);
  }
  for (const form of shared) names.delete(form);
  return { names, seen: new Map() };
}

/** A held name as it may be written, words that state a level kept. */
function formsOf(name: string): string[] {
  const plain = plainTitle(name);
  return plain === null ? [] : [plain, ...sameTitles(plain).slice(0, 2)];
}

/** The held title that a text names for sure: by its name or an alias, a level or a field of work aside. Never a guess. */
export function recogniseTitle(
  printed: string,
  catalogue: TitleCatalogue,
): RecognisedTitle | UnrecognisedTitle {
  const held = catalogue.seen.get(printed);
  if (held) return held;
  const found = find(printed, catalogue.names);
  if (catalogue.seen.size < MOST_SEEN) catalogue.seen.set(printed, found);
  return found;
}

function find(
  printed: string,
  names: ReadonlyMap<string, string>,
): RecognisedTitle | UnrecognisedTitle {
  const plain = plainTitle(printed);
  if (plain === null) return { titleId: null, reason: "It is empty, or too long for a title." };
  const exact = names.get(plain);
  if (exact) return { titleId: exact, rule: "its name or an alias" };
  if (spansTitles(plain)) {
    return { titleId: null, reason: "It names more than one job, or may." };
  }
  const forms = sameTitles(plain);
  const same = forms.map((form) => names.get(form)).find((id) => id !== undefined);
  if (same) return { titleId: same, rule: "the same in other words, a level aside" };
  const inField = forms
    .map((form) => names.get(withoutField(form) ?? ""))
    .find((id) => id !== undefined && WITH_FIELDS.has(id));
  return inField
    ? { titleId: inField, rule: "a field of work aside" }
    : { titleId: null, reason: "It names no title that is held." };
}
