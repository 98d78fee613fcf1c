/** What is handed over: a table, what its columns mean, and where its figures come from. */
export interface Download {
  /** How its files are called, without the ending. */
  readonly name: string;
  /** What it is, in one line. */
  readonly heading: string;
  /** What it says, in sentences. */
  readonly sentences: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly sources: readonly CitedSource[];
  /** Rows that their sources do not let others pass on, and where they can be read. */
  readonly leftOut: readonly LeftOut[];
  /** The moment whose evidence it is, as ISO instant. */
  readonly asOf: string;
  /** Where it was asked for, with the moment in it. */
  readonly address: string;
}

export interface Column {
  readonly name: string;
  readonly describes: string;
}

export interface CitedSource {
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly licenceUrl: string | null;
  readonly methodNote: string;
  readonly note: string | null;
  readonly publisher: { readonly name: string };
}

export interface LeftOut {
  readonly source: string;
  readonly rows: number;
  /** The page that shows them one by one. */
  readonly page: string;
}

/** The forms in which it can be had. */
export const FORMS = ["csv", "json", "md", "zip"] as const;
export type Form = (typeof FORMS)[number];
