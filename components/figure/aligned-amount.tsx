import styles from "./aligned-amount.module.css";

const PARTS = /^([^.]*\d)(\.\d)?( ?[A-Za-z]+)?$/;

/** A short amount that keeps the room of its tenths, so that a column of them stands on the decimal point. */
export function AlignedAmount({ text }: { text: string }) {
  const [, whole = text, tenths, unit = ""] = PARTS.exec(text) ?? [];
  return (
    <span className={styles.amount}>
      {whole}
      {tenths}
      <span className={styles.unit}>{unit}</span>
      {tenths ? null : <span className={styles.tenths} data-room=".0" />}
    </span>
  );
}
