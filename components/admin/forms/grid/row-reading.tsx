import { Fragment, useState } from "react";
import type { GridCells } from "./grid-rows";
import styles from "./salary-grid.module.css";

/** A row as the API understood it. */
export interface RowAnswer {
  readonly words: string | null;
  readonly yearly: string | null;
  /** What the title that was understood is called. */
  readonly titleName: string | null;
  readonly slips: readonly string[];
  /** What the titles that may be meant are called. */
  readonly titleSuggestionNames: readonly string[];
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
  typedTitle,
  checked,
  reason,
  onReason,
  onTitle,
  onRows,
}: {
  row: number;
  /** What is typed as the title: another one is asked about anew. */
  typedTitle: string;
  checked: RowAnswer | null;
  reason: string;
  onReason: (text: string) => void;
  onTitle: (title: string) => void;
  /** Puts several rows in its place. */
  onRows: (rows: readonly GridCells[]) => void;
}) {
  if (!checked) return null;
  const { words, yearly, titleName, cells, problems, slips, titleSuggestionNames } = checked;
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
      {titleSuggestionNames.length > 0 ? (
        <TitleChoice key={typedTitle} names={titleSuggestionNames} onTitle={onTitle} />
      ) : null}
      {words ? (
        <p className={styles.said}>
          {titleName}: {words}; {[yearly, ...cells.map((cell) => cell.words)].join("; ")}
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

/** The titles that may be meant, by name, and what to do where it is none of them. */
function TitleChoice({
  names,
  onTitle,
}: {
  names: readonly string[];
  onTitle: (title: string) => void;
}) {
  const [isNone, setIsNone] = useState(false);
  if (isNone) {
    return (
      <p className={styles.said}>
        Then put the title into this draft first, under its titles and steps, or leave the row out.
      </p>
    );
  }
  return (
    <p className={styles.suggestions}>
      {names.map((name) => (
        <button key={name} type="button" onClick={() => onTitle(name)}>
          {name}
        </button>
      ))}
      <button type="button" onClick={() => setIsNone(true)}>
        None of these
      </button>
    </p>
  );
}
