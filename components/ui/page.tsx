import type { ReactNode } from "react";
import styles from "./page.module.css";
import { useStill } from "./still";

/** What the address asks for that cannot be shown: said before anything else. */
export function Problems({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className={styles.problems} role="alert">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** The head of a page: what is so, in a sentence; then the same at more length. */
export function PageHead({
  kicker,
  heading,
  layout = "stacked",
  children,
}: {
  kicker?: ReactNode;
  heading: ReactNode;
  /** "beside": the longer words stand to the right of the heading on wide screens. */
  layout?: "stacked" | "beside";
  children?: ReactNode;
}) {
  return (
    <header className={styles.head} data-layout={layout} {...useStill()}>
      <div className={styles.heading}>
        {kicker ? <p className="type-label">{kicker}</p> : null}
        <h1 className="type-display">{heading}</h1>
      </div>
      {children ? <div className={styles.lede}>{children}</div> : null}
    </header>
  );
}
