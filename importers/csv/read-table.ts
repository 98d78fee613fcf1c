import { isBlankWord } from "@/domain/entry/blank-words";
import type { RowField, TypedRow } from "@/domain/entry/row-cells";
import { MOST_FILE_ROWS } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import { parseTable, type TableRecord } from "@/tables/parse-table";
import { original } from "@/tables/spreadsheet-cells";
import { type ColumnMapping, chosenMapping, foundMapping } from "./columns";

/** A row of a table by field, with the line that it begins on. */
export interface TableRow {
  readonly line: number;
  readonly row: TypedRow;
  /** How many cells it has where the header has another number; null where they agree. */
  readonly oddCells: number | null;
}

/** A table whose header was understood. */
export interface OpenTable {
  readonly header: readonly string[];
  /** Line of the file that the header begins on. */
  readonly headerLine: number;
  readonly mapping: ColumnMapping;
  /** Whether the mapping was chosen by hand. */
  readonly isChosen: boolean;
  /** The rows from the first; may be called again. Throws Refusal where the file is damaged. */
  rows(): AsyncGenerator<TableRow>;
}

/**
 * Opens a table by its header.
 * @param columns what each column is read as, as the curator chose; null to find it by the names
 */
export async function openTable(
  text: string,
  columns: readonly string[] | null,
): Promise<OpenTable> {
  const { cells: header, line: headerLine } = await headerOf(text);
  const mapping = columns === null ? foundMapping(header) : chosenMapping(columns, header);
  const isChosen = columns !== null;
  return { header, headerLine, mapping, isChosen, rows: () => rowsOf(text, mapping) };
}

/** The records that hold something: spreadsheets end their tables with rows of separators alone. */
async function* filledRecords(text: string): AsyncGenerator<TableRecord> {
  for await (const record of parseTable(text)) {
    if (record.cells.some((cell) => checkedText(cell) !== "")) yield record;
  }
}

async function headerOf(text: string): Promise<TableRecord> {
  for await (const record of filledRecords(text)) return record;
  throw new Refusal("BAD_REQUEST", "The file is empty.");
}

async function* rowsOf(text: string, mapping: ColumnMapping): AsyncGenerator<TableRow> {
  let count = -1;
  for await (const { line, written } of filledRecords(text)) {
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
