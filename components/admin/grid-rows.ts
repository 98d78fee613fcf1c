/** The columns of the grid, in their order. */
export const GRID_COLUMNS = [
  { field: "title", label: "Title" },
  { field: "amount", label: "Amount" },
  { field: "statistic", label: "Statistic" },
  { field: "basis", label: "Basis" },
  { field: "experience", label: "Experience" },
  { field: "sampleSize", label: "n" },
  { field: "observed", label: "Observed" },
  { field: "place", label: "Place" },
] as const;

export type GridField = (typeof GRID_COLUMNS)[number]["field"] | "slipReason";

/** A row of the grid: every cell as it was typed. */
export type GridRow = Readonly<Partial<Record<GridField, string>>>;

/** Rows of an empty grid. */
export const EMPTY_ROWS: readonly GridRow[] = Array.from({ length: 5 }, () => ({}));

const MOST_ROWS = 1_000;

/** Whether nothing was typed in a row. */
export function isEmptyRow(row: GridRow): boolean {
  return Object.values(row).every((text) => (text ?? "").trim() === "");
}

/** The rows with one cell changed; typing in the last row adds an empty one below. */
export function withCell(
  rows: readonly GridRow[],
  row: number,
  field: GridField,
  text: string,
): readonly GridRow[] {
  const next = rows.map((each, place) => (place === row ? { ...each, [field]: text } : each));
  const last = next[next.length - 1];
  return last && !isEmptyRow(last) && next.length < MOST_ROWS ? [...next, {}] : next;
}

/**
 * The rows with a table pasted into them from a cell on: lines and tabs, as spreadsheets and pages
 * copy them. A first line that names our columns says which is which.
 */
export function withPasted(
  rows: readonly GridRow[],
  row: number,
  column: number,
  pasted: string,
): readonly GridRow[] {
  const lines = pasted
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
  const named = headerOf(lines[0] ?? []);
  const fields = named ?? GRID_COLUMNS.slice(column).map(({ field }) => field);
  const filled = (named ? lines.slice(1) : lines).map((cells) => rowOf(cells, fields));
  const after = [...rows];
  for (const [place, cells] of filled.entries()) {
    after[row + place] = { ...after[row + place], ...cells };
  }
  const kept = after.slice(0, MOST_ROWS);
  const last = kept[kept.length - 1];
  return last && !isEmptyRow(last) && kept.length < MOST_ROWS ? [...kept, {}] : kept;
}

function rowOf(cells: readonly string[], fields: readonly (GridField | null)[]): GridRow {
  const row: Partial<Record<GridField, string>> = {};
  for (const [place, cell] of cells.entries()) {
    const field = fields[place];
    if (field) row[field] = cell.trim();
  }
  return row;
}

/** The fields that a line names; null where it is no header. */
function headerOf(cells: readonly string[]): (GridField | null)[] | null {
  const fields = cells.map((cell) => {
    const name = cell.trim().toLowerCase();
    return (
      GRID_COLUMNS.find(({ field, label }) =>
        [field.toLowerCase(), label.toLowerCase()].includes(name),
      )?.field ?? null
    );
  });
  return fields.includes("title") && fields.includes("amount") ? fields : null;
}
