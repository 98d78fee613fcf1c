/** How many unlike titles are kept count of; the rest are counted together. */
const MOST_TITLES = 10_000;
/** The longest title that is kept, in characters. */
const LONGEST_TITLE = 200;
const OTHERS = "(other titles)";

/** What came of a file. Rows are kept or refused, each once: the counts add up to the rows read. */
export interface ImportReport {
  readonly name: string;
  /** `imported`: new. `unchanged`: held already. `older`: a later file is held. `checked`: a dry run. */
  readonly outcome: "imported" | "unchanged" | "older" | "checked";
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRefused: Readonly<Record<string, number>>;
  /** Titles that no held title was recognised in, most rows first. Of records and salaries, their rows are among those refused. */
  readonly titlesUnrecognised: readonly TitleCount[];
  /** The revision that recorded it; null where nothing was. */
  readonly revision: number | null;
}

/** A title as rows print it, and how many do. */
export interface TitleCount {
  readonly title: string;
  readonly rows: number;
}

/** Counts what becomes of rows. */
export class RowCounts {
  read = 0;
  kept = 0;
  readonly #refused = new Map<string, number>();
  readonly #titles = new Map<string, number>();

  /** A row that is left out, and why. */
  refuse(reason: string): void {
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1);
  }

  /** A title that is not held. */
  unrecognised(printed: string): void {
    const title = printed.slice(0, LONGEST_TITLE);
    const key = this.#titles.has(title) || this.#titles.size < MOST_TITLES ? title : OTHERS;
    this.#titles.set(key, (this.#titles.get(key) ?? 0) + 1);
  }

  /** Reasons with their rows, most rows first. */
  get refused(): [reason: string, rows: number][] {
    return mostFirst(this.#refused);
  }

  /** Titles with their rows, most rows first. */
  get titles(): [title: string, rows: number][] {
    return mostFirst(this.#titles);
  }

  /** The whole account. */
  report(name: string, outcome: ImportReport["outcome"], revision: number | null): ImportReport {
    return {
      name,
      outcome,
      rowsRead: this.read,
      rowsKept: this.kept,
      rowsRefused: Object.fromEntries(this.refused),
      titlesUnrecognised: this.titles.map(([title, rows]) => ({ title, rows })),
      revision,
    };
  }
}

function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}
