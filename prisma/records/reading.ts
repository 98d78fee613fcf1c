import type { Publication } from "../planned-changes";

/** What became of the rows of a file: each is kept, or left out for one reason. */
export interface FileAccount {
  /** The name of the data set, as importers/ know it. */
  readonly name: string;
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** How many rows were left out, by the reason. */
  readonly rowsRefused: Readonly<Record<string, number>>;
  /** Titles that no held title was recognised in, most rows first. Of records and salaries, their rows are among those refused. */
  readonly titlesUnrecognised: readonly TitleCount[];
}

/** A title as rows print it, and how many do. */
export interface TitleCount {
  readonly title: string;
  readonly rows: number;
}

/** A file of a data set that was read: what it comes to, and what became of its rows. */
export interface FileReading {
  readonly publication: Publication;
  readonly account: FileAccount;
  /** What the file is, in a sentence for the log of changes. */
  readonly words: string;
}
