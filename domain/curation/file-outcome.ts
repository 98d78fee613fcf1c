/** What a file of salaries came to, but for what was found about its rows. Its rows are kept, unchanged or refused, each once. */
export interface FileOutcome {
  readonly rowsRead: number;
  /** Rows that are in the draft, or would be. */
  readonly rowsKept: number;
  /** Rows that say what is published already. */
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  /** Each column's name, what it is read as, and up to three of its cells as they are written. */
  readonly columns: readonly {
    readonly name: string;
    readonly field: string | null;
    readonly samples: readonly string[];
  }[];
  /** What the first rows were understood as, each in a line; fewer where they cannot be read. */
  readonly preview: readonly { readonly line: number; readonly words: string }[];
  /** What the sheets of the file are called; none where a file of its kind has one table only. */
  readonly sheets: readonly string[];
  /** The sheet that was read; null where there are none. */
  readonly sheet: string | null;
  /** Whether decimals were read with a comma, and what comes first in days written in figures. */
  readonly hasDecimalComma: boolean;
  readonly dateOrder: string | null;
  /** Whether it was read as a file of the same header and source was before, because nothing else was said. */
  readonly isAsBefore: boolean;
  /** The draft that holds the rows; null where nothing was stored. */
  readonly submission: string | null;
  /** Whether the same rows were handed in before: `submission` is the first. */
  readonly isDuplicate: boolean;
}
