import type { Cell, DataColumn } from "@/domain/data/column";

/** What is handed over: a table, what its columns mean, and where its figures come from. */
export interface Download {
  /** How its files are called, without the ending. */
  readonly name: string;
  /** What it is, in one line. */
  readonly heading: string;
  /** How it is shown, in the sentences that stand on the page: which evidence, in what currency and prices. */
  readonly shownAs: readonly string[];
  /** What it says, in sentences. */
  readonly sentences: readonly string[];
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sources: readonly CitedSource[];
  /** What was asked for and is not among the rows, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** The moment whose evidence it is, as ISO instant. */
  readonly asOf: string;
  /** Where it was asked for, with the moment in it. */
  readonly address: string;
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
  /** Whatever of its row can be told, by the names of columns. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Why it is left out, in sentences that can stand alone. */
  readonly reason: string;
}

/** The forms in which it can be had, with the type by which each is known. */
export const FORM_TYPES = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  zip: "application/zip",
} as const;
export type Form = keyof typeof FORM_TYPES;
export const FORMS = Object.keys(FORM_TYPES) as readonly Form[];
