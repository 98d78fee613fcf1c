import type { ReactNode } from "react";
import styles from "./api-guide.module.css";
import { CopyLines } from "./copy-lines";

/** Paragraphs of the guide. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={`type-prose ${styles.prose}`}>{children}</div>;
}

/** Lines of a program, to copy. `what`: which they are. */
export function Code({ what, children }: { what: string; children: string }) {
  return (
    <div className={styles.lines}>
      <pre className={styles.code}>
        <code>{children}</code>
      </pre>
      <CopyLines lines={children} what={what} />
    </div>
  );
}
