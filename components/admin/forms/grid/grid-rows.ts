import type { RowField } from "@/domain/entry/row-cells";
import { MOST_TYPED_ROWS } from "@/domain/limits";
import { neutralised } from "@/tables/spreadsheet-cells";

/** A column of the grid. */
export interface GridColumn {
  readonly field: RowField;
  readonly label: string;
}

/** The columns that the grid always has, in their order. */
export const GRID_COLUMNS: readonly GridColumn[] = [
  { field: "title", label: "Title" },
  { field: "amount", label: "Amount" },
  { field: "statistic", label: "Statistic" },
  { field: "basis", label: "Basis" },
  { field: "experience", label: "Experience" },
  { field: "sampleSize", label: "n" },
  { field: "observed", label: "Observed" },
  { field: "place", label: "Place" },
];

/** Those that stand beside them where a row fills them: most rows leave them to the defaults. */
export const OTHER_COLUMNS: readonly GridColumn[] = [
  { field: "source", label: "Source" },
  { field: "currency", label: "Currency" },
  { field: "period", label: "Pay for" },
  { field: "country", label: "Country" },
  { field: "minYears", label: "Years from" },
  { field: "maxYears", label: "Years to" },
  { field: "level", label: "Level" },
  { field: "asPrinted", label: "As printed" },
  { field: "url", label: "Page" },
  { field: "note", label: "Note" },
];

/** The cells of a row as they were typed. */
export type GridCells = Readonly<Partial<Record<RowField, string>>>;

/** A row of the grid, with the cells of pasted columns that nobody has named yet, by the column's name. */
export interface GridRow extends GridCells {
  readonly unread?: Readonly<Record<string, string>>;
}

/** Rows of an empty grid. */
export const EMPTY_ROWS: readonly GridRow[] = Array.from({ length: 5 }, () => ({}));

/** What is sent of a row. */
export function cellsOf({ unread: _unread, ...cells }: GridRow): GridCells {
  return cells;
}

/** Whether nothing was typed in a row. */
export function isEmptyRow(row: GridRow): boolean {
  const texts = [...Object.values(cellsOf(row)), ...Object.values(row.unread ?? {})];
  return texts.every((text) => (text ?? "").trim() === "");
}

/** The columns that are shown, with those that somebody wants to see: a cell that is filled is never hidden. */
export function columnsOf(
  rows: readonly GridRow[],
  shown: readonly RowField[] = [],
): readonly GridColumn[] {
  const isShown = ({ field }: GridColumn) =>
    shown.includes(field) || rows.some((row) => (row[field] ?? "") !== "");
  return [...GRID_COLUMNS, ...OTHER_COLUMNS.filter(isShown)];
}

/** The rows with an empty one below one of them, where there is room. */
export function withRowBelow(rows: readonly GridRow[], row: number): readonly GridRow[] {
  if (rows.length >= MOST_TYPED_ROWS) return rows;
  return [...rows.slice(0, row + 1), {}, ...rows.slice(row + 1)];
}

/** The rows with a cell that takes over what stands above it. */
export function withCellAbove(
  rows: readonly GridRow[],
  row: number,
  field: RowField,
): readonly GridRow[] {
  const above = rows[row - 1]?.[field];
  return above === undefined ? rows : withCell(rows, row, field, above);
}

/** The rows with a cell put into all filled rows below it. */
export function withCellBelow(
  rows: readonly GridRow[],
  row: number,
  field: RowField,
): readonly GridRow[] {
  const text = rows[row]?.[field] ?? "";
  return rows.map((each, place) =>
    place > row && !isEmptyRow(each) ? { ...each, [field]: text } : each,
  );
}

/** The filled rows as spreadsheets take them, with the names of the columns in the first line. */
export function asTabbedText(rows: readonly GridRow[], columns: readonly GridColumn[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => neutralised(cell.replace(/[\t\r\n]+/g, " "))).join("\t");
  const filled = rows.filter((row) => !isEmptyRow(row));
  return [
    line(columns.map(({ label }) => label)),
    ...filled.map((row) => line(columns.map(({ field }) => row[field] ?? ""))),
  ].join("\n");
}

/** The rows with one cell changed; typing in the last row adds an empty one below. */
export function withCell(
  rows: readonly GridRow[],
  row: number,
  field: RowField,
  text: string,
): readonly GridRow[] {
  return withEmptyRow(
    rows.map((each, place) => (place === row ? { ...each, [field]: text } : each)),
  );
}

/** The rows without one of them. */
export function withoutRow(rows: readonly GridRow[], row: number): readonly GridRow[] {
  return withEmptyRow(rows.filter((_each, place) => place !== row));
}

/** The rows with several in the place of one, each as far as it differs from that. */
export function withRowsInPlace(
  rows: readonly GridRow[],
  row: number,
  changes: readonly GridCells[],
): readonly GridRow[] {
  return withEmptyRow(
    rows.flatMap((each, place) =>
      place === row ? changes.map((change) => ({ ...each, ...change })) : [each],
    ),
  );
}

/** The names of pasted columns that nobody has named yet. */
export function unreadGridColumns(rows: readonly GridRow[]): string[] {
  return [...new Set(rows.flatMap(({ unread = {} }) => Object.keys(unread)))];
}

/** The rows with a pasted column read as a field, or left out where that is null. */
export function withColumnRead(
  rows: readonly GridRow[],
  name: string,
  field: RowField | null,
): readonly GridRow[] {
  return rows.map((row) => {
    const { [name]: text, ...others } = row.unread ?? {};
    if (text === undefined) return row;
    const rest = Object.keys(others).length > 0 ? { unread: others } : {};
    return { ...cellsOf(row), ...(field === null ? {} : { [field]: text }), ...rest };
  });
}

/** The rows with an empty one at the end to type into, where there is room. */
export function withEmptyRow(rows: readonly GridRow[]): readonly GridRow[] {
  const last = rows.at(-1);
  const isFull = last !== undefined && !isEmptyRow(last);
  return (isFull || rows.length === 0) && rows.length < MOST_TYPED_ROWS ? [...rows, {}] : rows;
}
