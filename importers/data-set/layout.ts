import type { DataSetName } from "@/domain/data-set-names";
import type { ExperienceLevel, PayBasis, PayPeriod, RecordKind } from "@/domain/vocabulary";
import type { Transaction } from "@/prisma/client";
import type { ContentOf, Publication } from "@/prisma/publish";

/**
 * A data set that Stepwise can read: one folder of importers/ each, listed in data-sets.ts. To add
 * one, write such an object: everything else (reading, reporting, storing) is done for it.
 */
export interface DataSet {
  /** The name that it is called by: `npm run import -- NAME FILE`. */
  readonly name: DataSetName;
  /** The names of columns by which its files are known; a file without them is refused. */
  readonly columns: readonly string[];
  /** What its rows are, and how they are read. Throws RefusedFile where the file is none of it. */
  open(file: FileFacts): RecordReader | FactReader;
}

/** What is known of a file before its rows are read. */
export interface FileFacts {
  readonly header: readonly string[];
  /** The day that the file speaks of, YYYY-MM-DD, as it was said or as its name tells; null where neither does. */
  readonly asOf: string | null;
}

/** Why a row is left out, in a few words that are the same for all such rows. */
export interface RefusedRow {
  readonly refused: string;
}

/** One row that states an amount of pay. */
export interface ReadRecord {
  /** The title as the row prints it. */
  readonly title: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly level: ExperienceLevel | null;
  /** Whole years of experience. */
  readonly years: number | null;
  /** Calendar year. */
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  /** In units of the currency, for the period of the set. */
  readonly amount: number;
}

/** Rows that are records: they may be millions, and are kept as such. */
export interface RecordReader {
  readonly kind: "records";
  readonly publisher: ContentOf["publisher"];
  readonly source: ContentOf["source"];
  /** The edition of the source that the file is; null where the source has none. */
  readonly edition: ContentOf["edition"] | null;
  readonly recordKind: RecordKind;
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  /** The day that the file speaks of, YYYY-MM-DD. A file of an earlier day never takes the place of a later one. */
  readonly asOf: string;
  /**
   * All that a row says besides the amount, for adverts: two rows in a row that agree in it may be the
   * two ends of one range.
   */
  advertOf?(cells: readonly string[]): string;
  /** What a row states: one record, or one for each title that it names. */
  read(cells: readonly string[]): readonly ReadRecord[] | RefusedRow;
}

/** Rows that are facts, few enough to be held: published figures, rates, occupations. */
export interface FactReader {
  readonly kind: "facts";
  /** Takes a row; says why where it is left out. */
  take(cells: readonly string[]): RefusedRow | null;
  /** What the rows taken come to. */
  finish(context: FactContext): Promise<Publication> | Publication;
}

/** What facts are worked out with. */
export interface FactContext {
  readonly transaction: Transaction;
  /** The id of the held title that a text names; null where it names none, which is counted. */
  recognise(printed: string): string | null;
  /** Counts a title that is not held. */
  unrecognised(printed: string): void;
  /** A row that was taken and is left out after all. */
  refuse(reason: string): void;
}

/** Where columns stand, in the order of the names; -1 for one that the header lacks. */
export function placesOf<const Names extends readonly string[]>(
  header: readonly string[],
  ...names: Names
): { readonly [Place in keyof Names]: number } {
  return names.map((name) => header.indexOf(name)) as { [Place in keyof Names]: number };
}

/** The first reason that holds, for rows that are left out by it; null where none does. */
export function firstReason(
  ...reasons: readonly (readonly [holds: boolean, reason: string])[]
): RefusedRow | null {
  const found = reasons.find(([holds]) => holds);
  return found ? { refused: found[1] } : null;
}
