import { isBlankWord } from "@/domain/entry/blank-words";
import type { RowField, TypedRow } from "@/domain/entry/row-cells";
import { MOST_FILE_ROWS } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import type { TableRecord } from "@/tables/parse-table";
import { original } from "@/tables/spreadsheet-cells";
import { type ColumnMapping, chosenMapping, foundMapping, type HeaderReading } from "./columns";

/** A row of a table by field, with the line that it begins on. */
export interface TableRow {
  readonly line: number;
  readonly row: TypedRow;
  /** How many cells it has where the header has another number; null where they agree. */
  readonly oddCells: number | null;
}

/** A table whose header was read. */
export interface OpenTable extends HeaderReading {
  readonly header: readonly string[];
  /** Line of the file that the header begins on. */
  readonly headerLine: number;
  /** What the first rows hold, column by column, as it is written: up to three cells each. */
  readonly samples: readonly (readonly string[])[];
  /** Whether the mapping was chosen by hand. */
  readonly isChosen: boolean;
  /** The rows from the first; may be called again. Throws Refusal where the file is damaged. */
  rows(): AsyncGenerator<TableRow>;
}

/** Reads the records of a table from the first, each time that it is called. */
export type ReadRecords = () => AsyncGenerator<TableRecord>;

/** How many rows are shown beside the names of columns. */
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/**
 * Opens a table by its header. Throws Refusal where it is empty or damaged; a header of which rows
 * cannot be read is a `problem` of what it answers.
 * @param columns what each column is read as, as the curator chose; null to find it by the names
 */
export async function openTable(
  records: ReadRecords,
  columns: readonly string[] | null,
): Promise<OpenTable> {
  const [{ cells: header, line: headerLine }, ...first] = await beginningOf(records);
  const reading = columns === null ? foundMapping(header) : chosenMapping(columns, header);
  const samples = header.map((_name, column) =>
    first.map(({ cells }) => checkedText(cells[column] ?? "").slice(0, LONGEST_SAMPLE)),
  );
  const isChosen = columns !== null;
  const rows = () => rowsOf(records, reading.mapping);
  return { header, headerLine, samples, ...reading, isChosen, rows };
}

/** The names of the columns of a table. Throws Refusal where it is empty or damaged. */
export async function headerOfTable(records: ReadRecords): Promise<readonly string[]> {
  for await (const { cells } of filledRecords(records)) return cells;
  throw emptyFile();
}

/** The records that hold something: spreadsheets end their tables with rows of separators alone. */
async function* filledRecords(records: ReadRecords): AsyncGenerator<TableRecord> {
  for await (const record of records()) {
    if (record.cells.some((cell) => checkedText(cell) !== "")) yield record;
  }
}

/** The header and the rows that are shown beside it, as far as they can be read. */
async function beginningOf(records: ReadRecords): Promise<[TableRecord, ...TableRecord[]]> {
  let header: TableRecord | null = null;
  const rows: TableRecord[] = [];
  for await (const record of filledRecords(records)) {
    if (header === null) header = record;
    else rows.push(record);
    if (rows.length === SAMPLES) break;
  }
  if (header === null) throw emptyFile();
  return [header, ...rows];
}

function emptyFile(): Refusal {
  return new Refusal("BAD_REQUEST", "The file is empty.");
}

async function* rowsOf(records: ReadRecords, mapping: ColumnMapping): AsyncGenerator<TableRow> {
  let count = -1;
  for await (const { line, written } of filledRecords(records)) {
    count += 1;
    if (count === 0) continue;
    if (count > MOST_FILE_ROWS) {
      throw new Refusal("BAD_REQUEST", `A file has at most ${MOST_FILE_ROWS} rows.`, { line });
    }
    const row: Partial<Record<RowField, string>> = {};
    for (const [column, field] of mapping.entries()) {
      if (field !== null) row[field] = cellAsTyped(written[column] ?? "");
    }
    yield { line, row, oddCells: written.length === mapping.length ? null : written.length };
  }
}

/**
 * A cell of a file as it was typed: without the apostrophe that keeps spreadsheets from running it,
 * but for one that keeps a word from being taken for nothing.
 */
function cellAsTyped(written: string): string {
  const bare = original(written);
  return bare !== written && isBlankWord(bare, false) ? written : bare;
}
