"use client";

import { useState } from "react";
import styles from "./copy-lines.module.css";

/** Copies lines that stand beside it; not shown where no script runs. `what`: which lines, for those who hear the page. */
export function CopyLines({ lines, what }: { lines: string; what: string }) {
  const [copied, setCopied] = useState<"" | "Copied" | "Not copied">("");
  const copy = () =>
    navigator.clipboard.writeText(lines).then(
      () => setCopied("Copied"),
      () => setCopied("Not copied"),
    );
  return (
    <button type="button" className={styles.copy} onClick={copy}>
      <span aria-live="polite">{copied || "Copy"}</span>
      <span className="heard"> {what}</span>
    </button>
  );
}
