import type { Cell, DataColumn } from "./column";
import type { HeldEvidence, TitleEvidence } from "./held-evidence";

/** Columns of a table that name a row of another. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  /** Its columns, in the same order. */
  readonly named: readonly string[];
}

/** The cells of one row, in the order of the columns. */
export type Row = readonly Cell[];

/** A table of an archive. */
export interface ArchiveTable {
  readonly name: string;
  readonly describes: string;
  /** The columns that tell its rows apart; none where two rows may be alike. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly columns: readonly DataColumn[];
  /** Its rows but those of titles. */
  readonly ofEvidence?: (held: HeldEvidence) => Iterable<Row>;
  /** Its rows of one title. */
  readonly ofTitle?: (title: TitleEvidence, held: HeldEvidence) => Iterable<Row>;
}

/** That a column names a row of another table by slug: the column itself, unless `named` says which. */
export function names(column: string, table: string, named = column): Reference {
  return { columns: [column], table, named: [named] };
}
