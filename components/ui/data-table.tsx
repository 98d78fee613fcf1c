import type { ReactNode } from "react";
import styles from "./data-table.module.css";

/** A column: its head, the unit under it (said once, here), and what stands in each row. */
export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly unit?: ReactNode;
  /** The head in words, for the label beside the value where the table is stacked. */
  readonly label?: string;
  readonly align?: "start" | "end";
  readonly cell: (row: Row) => ReactNode;
}

/** More columns than this do not fit a tablet held upright. */
const FEW_COLUMNS = 5;

/**
 * A table. The first column heads its row. On narrow screens it is stacked: one block a row, each
 * value beside the head of its column. With `captionHidden` the caption is only heard, where a heading
 * above says the same.
 */
export function DataTable<Row>({
  id,
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
}: {
  id?: string;
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <div className={styles.frame} data-columns={columns.length > FEW_COLUMNS ? "many" : "few"}>
      <table id={id} className={styles.table}>
        <caption className={captionHidden ? "heard" : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.head}
                {column.unit ? <span className={styles.unit}>{column.unit}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, place) => (
                <Cell key={column.key} column={column} row={row} heads={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row, heads }: { column: Column<Row>; row: Row; heads: boolean }) {
  if (heads) {
    return (
      <th scope="row" data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  }
  const label = column.label ?? (typeof column.head === "string" ? column.head : undefined);
  return (
    <td data-align={column.align} data-label={label}>
      <div className={styles.value}>{column.cell(row)}</div>
    </td>
  );
}
