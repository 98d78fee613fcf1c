/** What a search leads to, in words. */
export interface SearchResult {
  /** The page, without the reader's question where the page is told it another way. */
  readonly href: string;
  readonly name: string;
  /** What it is: "title, data science". */
  readonly kind: string;
  /** What is held of it: "pay held in 4 countries"; empty where there is nothing to say. */
  readonly held: string;
}

/** The results of a search. */
export interface SearchResults {
  readonly results: readonly SearchResult[];
  /** Whether they are only spelt nearly so: a suggestion, and no answer. */
  readonly near: boolean;
  /** Whether the text names more than these. */
  readonly isCut: boolean;
}

/** The page of a search, and where its results are for the box of the header. */
export const SEARCH_PAGE = "/search";
export const SEARCH_RESULTS = "/search/results.json";

/** What it is and what is held, in a line. */
export function resultWords({ kind, held }: SearchResult): string {
  return held === "" ? kind : `${kind} · ${held}`;
}
