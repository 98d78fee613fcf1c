import type { FileAccount } from "@/prisma/records/reading";

/** How many unlike titles are kept count of; the rest are counted together. */
const MOST_TITLES = 10_000;
/** The longest title that is kept, in characters. */
const LONGEST_TITLE = 200;
const OTHERS = "(other titles)";
/** Why a row is left out that has more cells than the header, or fewer. */
export const OTHER_CELLS = "the row has other cells than the header";

/** What came of a file. Rows are kept or refused, each once: the counts add up to the rows read. */
export interface ImportReport extends FileAccount {
  /** `drafted`: in a draft. `published`: recorded at once. `unchanged`: held, or handed in, already. `older`: a later file is held. `checked`: a dry run. */
  readonly outcome: "drafted" | "published" | "unchanged" | "older" | "checked";
  /** The draft that holds what the file comes to; null where none does. */
  readonly submission: string | null;
  /** Whether the same was handed in before: `submission` is the first. */
  readonly isDuplicate: boolean;
}

/** Counts what becomes of rows. */
export class RowCounts {
  read = 0;
  kept = 0;
  readonly #refused = new Map<string, number>();
  readonly #titles = new Map<string, number>();

  /** Rows that are left out, and why. */
  refuse(reason: string, rows = 1): void {
    if (rows > 0) this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + rows);
  }

  /** A title that is not held. */
  unrecognised(printed: string, rows = 1): void {
    const title = printed.slice(0, LONGEST_TITLE);
    const key = this.#titles.has(title) || this.#titles.size < MOST_TITLES ? title : OTHERS;
    this.#titles.set(key, (this.#titles.get(key) ?? 0) + rows);
  }

  /** Reasons with their rows, most rows first. */
  get refused(): [reason: string, rows: number][] {
    return mostFirst(this.#refused);
  }

  /** Titles with their rows, most rows first. */
  get titles(): [title: string, rows: number][] {
    return mostFirst(this.#titles);
  }

  /** The whole account of a file of a data set. */
  account(name: string): FileAccount {
    return {
      name,
      rowsRead: this.read,
      rowsKept: this.kept,
      rowsRefused: Object.fromEntries(this.refused),
      titlesUnrecognised: this.titles.map(([title, rows]) => ({ title, rows })),
    };
  }
}

function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}
