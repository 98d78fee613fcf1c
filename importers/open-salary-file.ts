import type { DateOrder } from "@/domain/entry/date-text";
import { openTableFile } from "@/tables/sheets/table-file";
import { headerOfTable, type OpenTable, openTable } from "./csv/read-table";

/** How the cells of a file are written, as far as it was said. */
export interface SaidReading {
  /** What each column is read as, in their order, empty for one that is left out; null to find it by the names. */
  readonly columns: readonly string[] | null;
  /** Whether its amounts and sample sizes have a decimal comma, as in 72.500,50; null where that is not said. */
  readonly hasDecimalComma: boolean | null;
  /** What comes first in days written in figures; null where that is not said. */
  readonly dateOrder: DateOrder | null;
  /** Which of its sheets is read; null for the first that holds something. */
  readonly sheet: string | null;
}

/** How a file was read that was taken: the next one of the same header is read alike. */
export interface KeptReading {
  readonly columns: readonly string[];
  readonly hasDecimalComma: boolean;
  readonly dateOrder: DateOrder | null;
}

/** A file that was understood as a table, whose rows are yet to be checked. */
export interface CountedTable {
  readonly table: OpenTable;
  readonly rows: number;
  /** What its sheets are called; none where a file of its kind has one table only. */
  readonly sheets: readonly string[];
  /** The sheet that is read; null where there are none. */
  readonly sheet: string | null;
  readonly hasDecimalComma: boolean;
  readonly dateOrder: DateOrder | null;
  /** Whether it is read as a file of the same header was before, because nothing else was said. */
  readonly isAsBefore: boolean;
}

/**
 * Opens a file and counts its rows, so that a damaged one is refused before anything else. Throws Refusal.
 * @param before how a file of a header was read the last time; null where there was none
 */
export async function countTable(
  bytes: Uint8Array,
  said: SaidReading,
  before: (header: readonly string[]) => Promise<KeptReading | null>,
): Promise<CountedTable> {
  const file = await openTableFile(bytes, said.sheet);
  const kept =
    said.columns === null ? await before(await headerOfTable(() => file.records("."))) : null;
  const hasDecimalComma = said.hasDecimalComma ?? kept?.hasDecimalComma ?? false;
  const records = () => file.records(hasDecimalComma ? "," : ".");
  const table = await openTable(records, said.columns ?? kept?.columns ?? null);
  let rows = 0;
  for await (const _row of table.rows()) rows += 1;
  return {
    table,
    rows,
    sheets: file.sheets,
    sheet: file.sheet,
    hasDecimalComma,
    dateOrder: said.dateOrder ?? kept?.dateOrder ?? null,
    isAsBefore: kept !== null,
  };
}

/** For files that nobody remembers. */
export async function neverBefore(): Promise<null> {
  return null;
}
