import type { CareerTitle } from "../evidence/evidence";
import { isPost, LEADING } from "./post-words";
import { RANKS } from "./title-vocabulary";
import { keyOf, type TitleWord, titleWords } from "./title-words";

/**
 * How a name may stand among other words. A craft (Data Analyst) in any field; a rank of one (Lead
 * Data Scientist), or a post that leads (Data Science Manager), in fewer; another name only alone.
 */
export type NameKind = "craft" | "rank" | "leads" | "other";

/** A name that a held title goes by. */
export interface HeldName {
  readonly titleId: string;
  readonly kind: NameKind;
}

/** Held names by their plain words. */
export interface HeldNames {
  readonly names: ReadonlyMap<string, HeldName>;
  /** How many words the longest has. */
  readonly longest: number;
}

/** What a held title goes by. */
export type NamedTitle = Pick<CareerTitle, "id" | "name" | "aliases">;

/** Prepares the names, aliases and slugs of held titles. Where two titles have a name in common, it names neither. */
export function heldNames(titles: readonly NamedTitle[]): HeldNames {
  const names = new Map<string, HeldName>();
  const printed = titles.map(({ id, name, aliases }) => ({
    id,
    forms: [id, name, ...aliases].flatMap((text) => formOf(text) ?? []),
  }));
  addEach(names, printed);
  // Another order never takes a name from the title that goes by it.
  const turned = printed.map(({ id, forms }) => ({ id, forms: forms.flatMap(otherForms) }));
  addEach(
    names,
    turned.map(({ id, forms }) => ({ id, forms: forms.filter((form) => !names.has(keyOf(form))) })),
  );
  const longest = Math.max(0, ...[...names.keys()].map((key) => key.split(" ").length));
  return { names, longest };
}

type Form = readonly TitleWord[];

/** What two names share by which the same title is known; null for a text that can be no name of one. */
export function nameKey(text: string): string | null {
  const words = titleWords(text);
  return words === null || words.length === 0 ? null : keyOf(words);
}

function addEach(
  names: Map<string, HeldName>,
  titles: readonly { readonly id: string; readonly forms: readonly Form[] }[],
): void {
  const shared = new Set<string>();
  for (const { id, forms } of titles) {
    for (const form of forms) {
      const key = keyOf(form);
      if ((names.get(key)?.titleId ?? id) !== id) shared.add(key);
      names.set(key, { titleId: id, kind: kindOf(form) });
    }
  }
  for (const key of shared) names.delete(key);
}

function formOf(text: string): Form[] {
  const words = titleWords(text);
  return words === null ? [] : [words];
}

/** "Director of Data Science" as "data science director". */
function otherForms(form: Form): Form[] {
  const [post, of, ...field] = form;
  return post && of?.text === "of" && field.length > 0 ? [[...field, post]] : [];
}

function kindOf(form: Form): NameKind {
  const texts = form.map(({ text }) => text);
  const [first, last] = [texts[0] ?? "", texts.at(-1) ?? ""];
  if (texts.length < 2 || form.some(({ joins }) => joins)) return "other";
  if (LEADING.has(first) || LEADING.has(last)) return "leads";
  if (RANKS.has(first) || RANKS.has(last)) return "rank";
  return isPost(last) ? "craft" : "other";
}
