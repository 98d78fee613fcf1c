import type { ClipboardEvent, KeyboardEvent } from "react";
import type { RowField } from "@/domain/entry/row-cells";
import { hasList } from "./grid-lists";
import type { GridCells, GridColumn, GridRow } from "./grid-rows";
import { type RowAnswer, RowReading } from "./row-reading";
import styles from "./salary-grid.module.css";

/** The id of the cell that the keyboard is led to. */
const FIRST_CELL = "first-cell";

/** What a row of the grid can have done to it. */
export interface RowDeeds {
  readonly onCell: (field: RowField, text: string) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>, column: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, column: number) => void;
  readonly onFocus: (column: number) => void;
  readonly onRemove: () => void;
  /** Puts several rows in its place. */
  readonly onRows: (changes: readonly GridCells[]) => void;
}

/** A row of the grid: its cells, and below them what was understood of it. */
export function GridRowCells({
  id,
  place,
  row,
  columns,
  checked,
  deeds,
}: {
  /** Of the grid, by which what belongs together is named. */
  id: string;
  place: number;
  row: GridRow;
  columns: readonly GridColumn[];
  /** Null where nothing was typed, or it was not read yet. */
  checked: RowAnswer | null;
  deeds: RowDeeds;
}) {
  const { onCell, onPaste, onKey, onFocus, onRemove, onRows } = deeds;
  return (
    <tbody>
      <tr>
        <th scope="row">{place + 1}</th>
        {columns.map(({ field, label }, column) => (
          <td key={field} className={styles.cell} data-field={field}>
            <input
              id={place === 0 && column === 0 ? FIRST_CELL : undefined}
              className={styles.input}
              data-cell={`${place} ${column}`}
              data-field={field}
              aria-label={`${label}, row ${place + 1}`}
              aria-describedby={`${id}-${place}`}
              aria-invalid={
                checked?.problems.some((problem) => problem.field === field) || undefined
              }
              list={hasList(field) ? `${id}-${field}` : undefined}
              autoComplete="off"
              value={row[field] ?? ""}
              onChange={({ target }) => onCell(field, target.value)}
              onPaste={(event) => onPaste(event, column)}
              onFocus={() => onFocus(column)}
              onKeyDown={(event) => onKey(event, column)}
            />
          </td>
        ))}
        <td>
          <button
            type="button"
            className={styles.remove}
            aria-label={`Remove row ${place + 1}`}
            onClick={onRemove}
          >
            Remove
          </button>
        </td>
      </tr>
      <tr>
        <td />
        <td
          className={styles.reading}
          colSpan={columns.length}
          id={`${id}-${place}`}
          aria-live="polite"
        >
          <RowReading
            row={place}
            typedTitle={row.title ?? ""}
            checked={checked}
            reason={row.slipReason ?? ""}
            onReason={(text) => onCell("slipReason", text)}
            onTitle={(title) => onCell("title", title)}
            onRows={onRows}
          />
        </td>
      </tr>
    </tbody>
  );
}
