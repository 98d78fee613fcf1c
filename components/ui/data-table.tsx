import { type ReactNode, useId } from "react";
import styles from "./data-table.module.css";
import { useStill } from "./still";

/** A column: its head, the unit under it (said once, here), and what stands in each row. */
export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly unit?: ReactNode;
  readonly align?: "start" | "end";
  /** The source that all of it is of, by slug: it is lit with what charts show of that source. */
  readonly source?: string;
  readonly cell: (row: Row) => ReactNode;
}

/** More columns than this are wider than the widest page. */
const MOST_ON_A_DESK = 8;

/** What lets a keyboard turn to a box, so that it can scroll it. */
const REACHED = { tabIndex: 0 };

/**
 * A table. The first column heads its row, and stays in view where the others scroll in the table's own
 * box, because they are wider than it. With `captionHidden` the caption is only heard, where a heading
 * above says the same. `isBare`: nothing in it can be turned to by keyboard, so that its box can be.
 */
export function DataTable<Row>({
  id,
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  isBare = false,
}: {
  id?: string;
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isBare?: boolean;
}) {
  const captionId = useId();
  const reached = isBare ? { ...REACHED, role: "region", "aria-labelledby": captionId } : {};
  return (
    <div
      className={styles.box}
      data-wide={columns.length > MOST_ON_A_DESK || undefined}
      {...reached}
      {...useStill()}
    >
      <table id={id} className={styles.table}>
        <caption id={captionId} className={captionHidden ? "heard" : styles.caption}>
          {caption}
        </caption>
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
  return (
    <td data-align={column.align} data-source={column.source}>
      {column.cell(row)}
    </td>
  );
}
