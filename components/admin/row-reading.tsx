import styles from "./salary-grid.module.css";

/** A row as the API understood it. */
export interface CheckedRow {
  readonly words: string | null;
  readonly yearly: string | null;
  readonly title: string | null;
  readonly slips: readonly string[];
  readonly titleSuggestions: readonly string[];
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** What was understood of a row, said back: the pay in words and for a year, or what to correct. */
export function RowReading({
  row,
  checked,
  reason,
  onReason,
  onTitle,
}: {
  row: number;
  checked: CheckedRow | null;
  reason: string;
  onReason: (text: string) => void;
  onTitle: (title: string) => void;
}) {
  if (!checked) return null;
  const { words, yearly, problems, slips, titleSuggestions } = checked;
  return (
    <>
      {problems.map(({ field, message }) => (
        <p key={field + message} className={styles.problem}>
          {message}
        </p>
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
          {words}; {yearly}
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
