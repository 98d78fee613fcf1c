import type { Transaction } from "@/prisma/client";
import type { BulkTransaction } from "@/prisma/records/bulk-transaction";
import type { FileReading } from "@/prisma/records/reading";
import type { DataSet } from "./layout";
import type { ImportReport, RowCounts } from "./report";

/** What became of what a file comes to: where it is, if it was not there already. */
export type Kept = Pick<ImportReport, "submission" | "isDuplicate"> & {
  readonly outcome: "drafted" | "published" | "unchanged";
};
export type Keep = (transaction: Transaction, reading: FileReading) => Promise<Kept>;

/** How a file is imported. */
export interface ImportOptions {
  /** The day that the file speaks of, YYYY-MM-DD; null to take it from the name of the file. */
  readonly asOf: string | null;
  /** The moment at which it is read: no file speaks of a later day. */
  readonly now: Date;
  /** Only say what would happen. */
  readonly dryRun: boolean;
  /** The name of the file as its owner calls it, where `file` is another. */
  readonly fileName?: string;
  /** Keeps what the file comes to, in the transaction in which it was read. */
  readonly keep: Keep;
  /** Is told how many rows have been read. */
  readonly progress: (rows: number) => void;
}

/** What the import of one file works with. */
export interface ImportWork extends ImportOptions {
  readonly dataSet: DataSet;
  readonly file: string;
  readonly header: readonly string[];
  readonly counts: RowCounts;
  readonly bulk: BulkTransaction;
  readonly recognise: (printed: string) => string | null;
}
