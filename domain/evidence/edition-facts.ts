import type { EditionLossKind } from "./vocabulary";

/** What a publisher had done to its earlier rows by the day of an edition. */
export interface EditionLoss {
  readonly kind: EditionLossKind;
  /** What was removed or renamed, and when, in a sentence. */
  readonly note: string;
  /** A clause that stands beside a figure: "managers whose title was changed are among them". */
  readonly caution: string;
  /** ISO 3166-1 codes of the countries whose figures it moves; null: of every country. */
  readonly countries: readonly string[] | null;
  /** Slugs of the titles whose figures it moves; null: of every title. */
  readonly titleIds: readonly string[] | null;
}

/** A year from which on the rows of an edition are of another kind than before. */
export interface MethodBreak {
  /** The first calendar year of the new kind. */
  readonly year: number;
  /** What changed, in a sentence. */
  readonly note: string;
}
