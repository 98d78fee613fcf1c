import { keepReading } from "@/curation/files/kept-readings";
import { digestOfItems, findFile, storeFile } from "@/curation/submissions/file-submission";
import { changingItems, putSalaryItems } from "@/curation/submissions/salary-items";
import { loadRowContext, withSlips } from "@/curation/submissions/typed-salaries";
import type { Seen } from "@/curation/submissions/write";
import type { TypedRow } from "@/domain/entry/row-cells";
import { type RowContext, readSalaryRow } from "@/domain/entry/salary-row";
import { SALARY_TABLE } from "@/domain/words/data-set-names";
import type { Author } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import type { OpenTable } from "./csv/read-table";
import { RowCounts } from "./data-set/report";
import type { CountedTable, SaidReading } from "./open-salary-file";
import { previewOf, readAs, unreadReport } from "./read-as";
import { findingsOf, type ReadRow, unreadFindings } from "./row-findings";
import type { SalaryImportReport } from "./salary-import-report";

/** `DRY`: say what would happen. `ALL`: nothing where one row is refused. `GOOD`: the good rows. */
export type ImportMode = "DRY" | "ALL" | "GOOD";

/** What a file is read with. */
export interface ImportSettings extends SaidReading {
  readonly mode: ImportMode;
  readonly fileName: string;
  /** What a row says that leaves a cell empty. */
  readonly defaults: TypedRow;
  /** What is done and why, for the public log of changes. */
  readonly reason: string;
  /** The draft that takes the rows; null for one of their own. */
  readonly into: Seen | null;
}

/** How far it is: rows checked or stored, of how many. */
export interface ImportProgress {
  readonly stage: "checking" | "storing";
  readonly done: number;
  readonly rows: number;
}

/**
 * Checks the rows of a table and stores them in a draft, by the mode: in one transaction, or not at
 * all. Throws Refusal where the header does not say what rows hold, unless it is only to be looked at.
 */
export async function importSalaries(
  database: Database,
  author: Author,
  counted: CountedTable,
  settings: ImportSettings,
  progress: (step: ImportProgress) => void,
): Promise<SalaryImportReport> {
  const { table, rows, hasDecimalComma, dateOrder } = counted;
  const { into, defaults } = settings;
  if (table.problem) {
    if (settings.mode !== "DRY") throw table.problem;
    return unreadReport(counted, table.problem);
  }
  const context = {
    ...(await loadRowContext(database, into?.id ?? null, defaults)),
    hasDecimalComma,
    dateOrder,
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
    ...readAs(counted),
    preview: previewOf(read, context.findTitle.nameOf),
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
  const source = defaults.source ?? "";
  if (source !== "" && context.hasSource(source)) {
    const columns = table.mapping.map((field) => field ?? "");
    await keepReading(database, source, table.header, { columns, hasDecimalComma, dateOrder });
  }
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
