import { digestOfItems, findFile, storeFile } from "@/curation/submissions/file-submission";
import { changingItems, putSalaryItems } from "@/curation/submissions/salary-items";
import { loadRowContext, withSlips } from "@/curation/submissions/typed-salaries";
import type { Seen } from "@/curation/submissions/write";
import type { TypedRow } from "@/domain/entry/row-cells";
import { type RowContext, readSalaryRow } from "@/domain/entry/salary-row";
import { SALARY_TABLE } from "@/domain/words/data-set-names";
import type { Author } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { decodeTable } from "@/tables/decode-table";
import { type OpenTable, openTable } from "./csv/read-table";
import type { RowFinding } from "./csv/report-table";
import { RowCounts } from "./data-set/report";
import { findingsOf, type ReadRow, unreadFindings } from "./row-findings";

/** `DRY`: say what would happen. `ALL`: nothing where one row is refused. `GOOD`: the good rows. */
export type ImportMode = "DRY" | "ALL" | "GOOD";

/** What a file is read with. */
export interface ImportSettings {
  readonly mode: ImportMode;
  readonly fileName: string;
  /** What each column is read as; null to find it by the names. */
  readonly columns: readonly string[] | null;
  /** What a row says that leaves a cell empty. */
  readonly defaults: TypedRow;
  /** Whether its amounts and sample sizes have a decimal comma, as in 72.500,50. */
  readonly hasDecimalComma?: boolean;
  /** What is done and why, for the public log of changes. */
  readonly reason: string;
  /** The draft that takes the rows; null for one of their own. */
  readonly into: Seen | null;
}

/** What came of a file. Its rows are kept, unchanged or refused, each once. */
export interface SalaryImportReport {
  readonly rowsRead: number;
  /** Rows that are in the draft, or would be. */
  readonly rowsKept: number;
  /** Rows that say what is published already. */
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  readonly findings: readonly RowFinding[];
  /** Each column's name and what it is read as. */
  readonly columns: readonly { readonly name: string; readonly field: string | null }[];
  /** The draft that holds the rows; null where nothing was stored. */
  readonly submission: string | null;
  /** Whether the same rows were handed in before: `submission` is the first. */
  readonly isDuplicate: boolean;
}

/** How far it is: rows checked or stored, of how many. */
export interface ImportProgress {
  readonly stage: "checking" | "storing";
  readonly done: number;
  readonly rows: number;
}

/** A file that was understood as a table, whose rows are yet to be checked. */
export interface CountedTable {
  readonly table: OpenTable;
  readonly rows: number;
}

/** Opens a file and counts its rows, so that a damaged one is refused before anything else. Throws Refusal. */
export async function countTable(
  bytes: Uint8Array,
  columns: readonly string[] | null,
): Promise<CountedTable> {
  const table = await openTable(decodeTable(bytes), columns);
  let rows = 0;
  for await (const _row of table.rows()) rows += 1;
  return { table, rows };
}

/** Checks the rows of a table and stores them in a draft, by the mode: in one transaction, or not at all. */
export async function importSalaries(
  database: Database,
  author: Author,
  { table, rows }: CountedTable,
  settings: ImportSettings,
  progress: (step: ImportProgress) => void,
): Promise<SalaryImportReport> {
  const { into, defaults, hasDecimalComma = false } = settings;
  const context = {
    ...(await loadRowContext(database, into?.id ?? null, defaults)),
    hasDecimalComma,
  };
  const read = await readRows(table, context, (done) =>
    progress({ stage: "checking", done, rows }),
  );
  const guarded = await withSlips(
    database,
    read.map(({ checked }) => checked),
  );
  const counts = new RowCounts();
  const ofRows = findingsOf(read, guarded, counts);
  const findings = [...unreadFindings(table), ...ofRows];
  const refusedLines = new Set(ofRows.map(({ line }) => line));
  const good = read.flatMap(({ line, checked: { salary, slipReason, leftOut } }) =>
    salary === null || refusedLines.has(line) ? [] : [{ salary, leftOut, slipReason, line }],
  );
  const items = await putSalaryItems(database, good);
  const changing = await changingItems(database, items);
  const report = {
    rowsRead: read.length,
    rowsKept: changing.length,
    rowsUnchanged: items.length - changing.length,
    rowsRefused: refusedLines.size,
    findings,
    columns: table.header.map((name, place) => ({ name, field: table.mapping[place] ?? null })),
  };
  const digest = digestOfItems(items);
  const earlier = items.length > 0 ? await findFile(database, digest) : null;
  if (earlier) return { ...report, submission: earlier.id, isDuplicate: true };
  const isRefused = settings.mode === "ALL" && refusedLines.size > 0;
  if (settings.mode === "DRY" || isRefused || changing.length === 0) {
    return { ...report, submission: null, isDuplicate: false };
  }
  counts.read = read.length;
  counts.kept = changing.length;
  counts.refuse("it is published just so already", report.rowsUnchanged);
  const account = counts.account(SALARY_TABLE);
  const file = { name: settings.fileName, digest, reason: settings.reason, account };
  const stored = await storeFile(database, author, file, changing, settings.into, (done) =>
    progress({ stage: "storing", done, rows: changing.length }),
  );
  return { ...report, submission: stored.submission.id, isDuplicate: stored.isDuplicate };
}

/** How many rows are checked between two words of progress, after which other requests get their turn. */
const ROWS_AT_ONCE = 2_000;

async function readRows(
  table: OpenTable,
  context: RowContext,
  progress: (done: number) => void,
): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  for await (const { line, row, oddCells } of table.rows()) {
    if (read.length % ROWS_AT_ONCE === 0) {
      progress(read.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    read.push({ line, title: row.title ?? "", checked: readSalaryRow(row, context), oddCells });
  }
  return read;
}
