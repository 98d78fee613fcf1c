import type { ReactNode } from "react";
import styles from "./section.module.css";

/**
 * A part of a page under its own hairline. `beside`: the heading stands in a column of its own to
 * the left on wide screens, for texts and lists; `above`: over content that needs the full width.
 */
export function Section({
  id,
  heading,
  intro,
  layout = "beside",
  children,
}: {
  id: string;
  heading: ReactNode;
  intro?: ReactNode;
  layout?: "beside" | "above";
  children: ReactNode;
}) {
  return (
    <section className={styles.section} data-layout={layout} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className="type-heading">
          {heading}
        </h2>
        {intro ? <div className={styles.intro}>{intro}</div> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
