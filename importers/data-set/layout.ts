import type {
  ExperienceLevel,
  PayBasis,
  PayPeriod,
  RecordKind,
} from "@/domain/evidence/vocabulary";
import type { DataSetName } from "@/domain/words/data-set-names";
import type { Transaction } from "@/prisma/client";
import type { Publication } from "@/prisma/planned-changes";
import type { ContentOf } from "@/prisma/things";

/**
 * A data set that Stepwise can read: one folder of importers/ each, listed in data-sets.ts. To add
 * one, write such an object: everything else (reading, reporting, storing) is done for it.
 */
export interface DataSet {
  /** The name that it is called by: `npm run import -- NAME FILE`. */
  readonly name: DataSetName;
  /** The names of columns by which its files are known; a file without them is refused. */
  readonly columns: readonly string[];
  /**
   * Whether the day of a file has to be said, by its name or by whoever gives it. Where it is not, the
   * file itself tells its day, and one that is said is refused rather than ignored.
   */
  readonly takesDay: boolean;
  /** What its rows are, and how they are read. Throws Refusal where the file is none of it. */
  open(file: FileFacts): RecordReader | FactReader;
}

/** What is known of a file before its rows are read. */
export interface FileFacts {
  readonly header: readonly string[];
  /** The day that the file speaks of, YYYY-MM-DD, as it was said or as its name tells; null where neither does. */
  readonly asOf: string | null;
  /** The day that it is already somewhere as it is read: nothing that it holds is of a later one. */
  readonly today: string;
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

/** What a file of records is, once its rows have been read. */
export interface RecordFile {
  readonly publisher: ContentOf["publisher"];
  readonly source: ContentOf["source"];
  /** The edition of the source that the file is; null where the source has none. */
  readonly edition: ContentOf["edition"] | null;
  /** The id of its data set, with which the ids of its salaries begin. It stays whatever the edition is called. */
  readonly setId: string;
  /** The day that the file speaks of, YYYY-MM-DD. A file of an earlier day never takes the place of a later one. */
  readonly asOf: string;
}

/** Rows that are records: they may be millions, and are kept as such. */
export interface RecordReader {
  readonly kind: "records";
  readonly recordKind: RecordKind;
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  /** What the file is, by its header and by the rows that were read. Throws Refusal where it is none. */
  finish(): RecordFile;
  /**
   * All that a row says besides the amount, where two rows in a row that agree in it may be the two
   * ends of one range. Rows that agree in it and in the amount count once.
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
  /** A title that no held title was recognised in, and how many rows print it: it is counted. */
  unrecognised(printed: string, rows: number): void;
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

/** How many names of columns a message lists. */
const NAMES_LISTED = 40;

/** Names of columns as a message quotes them. */
export function quoted(names: readonly string[]): string {
  const listed = names.slice(0, NAMES_LISTED).map((name) => `"${name}"`);
  const more = names.length - listed.length;
  return [...listed, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
