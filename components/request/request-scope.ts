import { cache } from "react";
import type { AsOf } from "@/domain/question/as-of";
import type { OfferedSource } from "@/domain/question/offered";
import type { ReaderQuestion } from "@/domain/question/reader-question";
import type { AskedQuestion } from "@/domain/question/schema";
import type { CountryFrom } from "@/domain/question/view-country";
import type { HeldChoices } from "./held-choices";

/** What a page of evidence shows. */
export interface RequestScope {
  /** The moment whose evidence is shown. */
  readonly asOf: AsOf;
  /** What the reader chose, as the address says it: it goes along with every link. */
  readonly asked: AskedQuestion;
  /** What is shown: the reader's choice, or as near to it as the page comes. */
  readonly question: AskedQuestion;
  /** What the address asks for that cannot be met, in sentences. */
  readonly problems: readonly string[];
  /** The sources that a filter can choose from. */
  readonly sources: readonly OfferedSource[];
  /** What the page lets the reader choose, besides all that pages know; null where it shows no pay to choose. */
  readonly choice: {
    readonly everyCountry: boolean;
    readonly own: readonly (readonly [string, string])[];
  } | null;
  /** What is held of the titles of the page with the reader's other choices: what leads somewhere. */
  readonly held: HeldChoices;
  /** What is held of them without; nothing where there are no other choices. */
  readonly heldOtherwise: HeldChoices;
  /** How the country came to be shown that the address asks for, or does not. */
  readonly countryFrom: CountryFrom;
  /** The country that the reader chose last, whether or not it is shown. */
  readonly lastCountry: string | null;
  /** The country that links leave out, because the address does not write it; null where it does. */
  readonly unwritten: string | null;
}

/**
 * One for each request. React renders the page before what it returns, so that a page which sets its
 * scope first sets it before anything reads it. The layout renders apart from the page and reads none.
 */
const ofRequest = cache((): { scope: RequestScope | null; marks: Map<string, number> } => ({
  scope: null,
  marks: new Map(),
}));

/** Sets what this request shows. A page calls it once, before it composes anything. */
export function setRequestScope(scope: RequestScope): void {
  ofRequest().scope = scope;
  // In the order of all that are held, so that a source has the same mark on every page.
  for (const slug of markedSources(scope.sources)) markOf(slug);
}

/** The sources that have marks of their own wherever they are named, in their order: editions have those of their source. */
export function markedSources(sources: readonly OfferedSource[]): string[] {
  return sources.flatMap(({ slug, isEdition }) => (isEdition ? [] : [slug]));
}

/** What this request shows. Throws on a page that has not said so. */
export function requestScope(): RequestScope {
  const { scope } = ofRequest();
  if (scope === null) throw new TypeError("the page has not set what it shows");
  return scope;
}

/**
 * What the reader has asked for besides the page itself; nothing on a page that shows no evidence. A
 * country that nobody chose goes along to pages of `titles` that this page shows for it, and to no others.
 */
export function readersQuestion(titles: readonly string[] = []): ReaderQuestion {
  const { scope } = ofRequest();
  if (scope === null) return { asOf: null, question: null };
  const { asOf, asked, unwritten, held } = scope;
  const shown = held.countries.find(({ value }) => value === unwritten)?.titles ?? [];
  const isShown = titles.length > 0 && titles.every((slug) => shown.includes(slug));
  return { asOf: asOf.instant, question: asked, unwritten: isShown ? null : unwritten };
}

/** Gives sources, by slug, their marks in this order, after those that have one already. */
export function markSources(slugs: readonly string[]): void {
  for (const slug of slugs) markOf(slug);
}

/** The mark of a source, from 0: the same wherever it is named, and no other's. Those that hold no salary come after all that do. */
export function markOf(slug: string): number {
  const { marks } = ofRequest();
  const mark = marks.get(slug) ?? marks.size;
  marks.set(slug, mark);
  return mark;
}
