import { cache } from "react";
import type { AsOf } from "@/domain/question/as-of";
import type { OfferedSource } from "@/domain/question/offered";
import type { ReaderQuestion } from "@/domain/question/reader-question";
import type { AskedQuestion } from "@/domain/question/schema";

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
  for (const { slug, isEdition } of scope.sources) if (!isEdition) markOf(slug);
}

/** What this request shows. Throws on a page that has not said so. */
export function requestScope(): RequestScope {
  const { scope } = ofRequest();
  if (scope === null) throw new TypeError("the page has not set what it shows");
  return scope;
}

/** What the reader has asked for besides the page itself; nothing on a page that shows no evidence. */
export function readersQuestion(): ReaderQuestion {
  const { scope } = ofRequest();
  return { asOf: scope?.asOf.instant ?? null, question: scope?.asked ?? null };
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
