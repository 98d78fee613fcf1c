import { readAmount } from "@/domain/entry/amounts/amount-text";
import { headerFields } from "@/domain/entry/column-names";
import type { RowField } from "@/domain/entry/row-cells";
import { MOST_TYPED_ROWS } from "@/domain/limits";
import { checkedText } from "@/domain/text/plain-text";
import { SEPARATOR_LINE, tableCells } from "@/tables/table-cells";
import { columnsOf, type GridRow, withEmptyRow } from "./grid-rows";

/** A grid after a table was pasted into it. */
export interface PastedRows {
  readonly rows: readonly GridRow[];
  /** How many of the pasted rows found no room. */
  readonly leftOut: number;
}

/** Whether a text is more than one cell. */
export function isTable(text: string): boolean {
  return /[\t\r\n]/.test(text.trim());
}

/**
 * The rows with a table pasted into them from a cell on, as spreadsheets and pages copy it. A first
 * line that names columns, as it would in a file, says which is which; a column that is none of ours
 * is kept beside the row until somebody says what it is.
 */
export function withPasted(
  rows: readonly GridRow[],
  row: number,
  column: number,
  pasted: string,
): PastedRows {
  const lines = linesOf(pasted);
  const fields = headerFields(lines[0] ?? []) ?? namesOfAnotherLanguage(lines);
  const header = fields && lines[0];
  const columns =
    fields ??
    columnsOf(rows)
      .slice(column)
      .map(({ field }) => field);
  const filled = (header ? lines.slice(1) : lines).map((cells) => rowOf(cells, columns, header));
  const after = [...rows];
  for (const [place, cells] of filled.entries()) {
    const held = after[row + place];
    after[row + place] = { ...held, ...cells };
  }
  const leftOut = Math.max(0, after.length - MOST_TYPED_ROWS);
  return {
    rows: withEmptyRow(Array.from(after.slice(0, MOST_TYPED_ROWS), (each) => each ?? {})),
    leftOut,
  };
}

/**
 * A first line that names columns in words that are none of ours, so that somebody says what each of
 * them is: without a number and without a cell that is empty or there twice, over lines with numbers.
 * Null where it is none.
 */
function namesOfAnotherLanguage(lines: readonly string[][]): null[] | null {
  const [first = [], ...others] = lines;
  const isNames =
    first.length > 1 &&
    new Set(first).size === first.length &&
    first.every((cell) => cell !== "" && !/\d/.test(cell) && "problem" in readAmount(cell, null));
  const isOverNumbers = others.length > 0 && others.every((cells) => cells.some(hasDigit));
  return isNames && isOverNumbers ? first.map(() => null) : null;
}

const hasDigit = (cell: string) => /\d/.test(cell);

/** The cells of what was pasted: with tabs, or as the first line says, or with what its header has. */
function linesOf(pasted: string): string[][] {
  const [preamble = "", said] = SEPARATOR_LINE.exec(pasted) ?? [];
  const text = pasted.slice(preamble.length).replace(/(?<![\r\n])[\r\n]+$/, "");
  const [first = ""] = text.split(/[\r\n]/, 1);
  const named = [",", ";"].find((sign) => headerFields(tableCells(first, sign)[0] ?? []));
  const separator = said ?? (first.includes("\t") ? "\t" : (named ?? "\t"));
  return tableCells(text, separator).map((cells) => cells.map(checkedText));
}

function rowOf(
  cells: readonly string[],
  fields: readonly (RowField | null)[],
  header: readonly string[] | null | undefined,
): GridRow {
  const read = cells.flatMap((cell, place): [RowField, string][] => {
    const field = fields[place];
    return field ? [[field, cell]] : [];
  });
  const unread = cells.flatMap((cell, place): [string, string][] =>
    fields[place] || cell === "" ? [] : [[columnName(place, header ?? []), cell]],
  );
  const row: GridRow = Object.fromEntries(read);
  return unread.length > 0 ? { ...row, unread: Object.fromEntries(unread) } : row;
}

/** What a column is called: as its header says, with its place where that does not tell it from others. */
function columnName(place: number, header: readonly string[]): string {
  const name = header[place] ?? "";
  if (name === "") return `column ${place + 1}`;
  return header.indexOf(name) === place ? name : `${name} (column ${place + 1})`;
}
