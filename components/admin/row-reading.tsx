import { Fragment } from "react";
import type { GridCells } from "./grid-rows";
import styles from "./salary-grid.module.css";

/** A row as the API understood it. */
export interface CheckedRow {
  readonly words: string | null;
  readonly yearly: string | null;
  readonly title: string | null;
  readonly slips: readonly string[];
  readonly titleSuggestions: readonly string[];
  /** What its other cells were understood as. */
  readonly cells: readonly { readonly field: string; readonly words: string }[];
  readonly problems: readonly {
    readonly field: string;
    readonly message: string;
    /** The rows that it is to become; empty where it stays one. */
    readonly rows: readonly GridCells[];
  }[];
}

/** What was understood of a row, said back: the pay in words and for a year with the other cells, or what to correct. */
export function RowReading({
  row,
  checked,
  reason,
  onReason,
  onTitle,
  onRows,
}: {
  row: number;
  checked: CheckedRow | null;
  reason: string;
  onReason: (text: string) => void;
  onTitle: (title: string) => void;
  /** Puts several rows in its place. */
  onRows: (rows: readonly GridCells[]) => void;
}) {
  if (!checked) return null;
  const { words, yearly, cells, problems, slips, titleSuggestions } = checked;
  return (
    <>
      {problems.map(({ field, message, rows }) => (
        <Fragment key={field + message}>
          <p className={styles.problem}>{message}</p>
          {rows.length > 0 ? (
            <p className={styles.suggestions}>
              <button type="button" onClick={() => onRows(rows)}>
                Enter as {rows.length} rows: {rows.map(({ amount }) => amount).join(" and ")}
              </button>
            </p>
          ) : null}
        </Fragment>
      ))}
      {titleSuggestions.length > 0 ? (
        <p className={styles.suggestions}>
          {titleSuggestions.map((title) => (
            <button key={title} type="button" onClick={() => onTitle(title)}>
              {title}
            </button>
          ))}
        </p>
      ) : null}
      {words ? (
        <p className={styles.said}>
          {words}; {[yearly, ...cells.map((cell) => cell.words)].join("; ")}
        </p>
      ) : null}
      {slips.map((slip) => (
        <p key={slip} className={styles.problem}>
          {slip}
        </p>
      ))}
      {slips.length > 0 ? (
        <label className={styles.reason}>
          Why it is right
          <input
            className={styles.words}
            value={reason}
            aria-label={`Why it is right, row ${row + 1}`}
            onChange={({ target }) => onReason(target.value)}
          />
        </label>
      ) : null}
    </>
  );
}
