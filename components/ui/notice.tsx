import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** A sentence that the reader should have before the rest. Not for errors of a form. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className={styles.notice}>{children}</div>;
}

/** What stands in the place of something that is not there: what is so, and what to do. */
export function EmptyState({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className="type-heading">{heading}</h2>
      <div className="type-prose">{children}</div>
    </div>
  );
}
