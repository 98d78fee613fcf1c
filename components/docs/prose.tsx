import type { ReactNode } from "react";
import styles from "./api-guide.module.css";

/** Paragraphs of the guide. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={`type-prose ${styles.prose}`}>{children}</div>;
}

/** Lines of a program or of a question. */
export function Code({ children }: { children: string }) {
  return (
    <pre className={styles.code}>
      <code>{children}</code>
    </pre>
  );
}
