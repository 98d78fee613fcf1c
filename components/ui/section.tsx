import type { ReactNode } from "react";
import styles from "./section.module.css";
import { useStill } from "./still";

/**
 * A part of a page under its own hairline. `beside`: the heading stands in a column of its own to
 * the left on wide screens, for texts and lists; `above`: over content that needs the full width;
 * `folded`: the content opens under it, so that the heading has to say what it found.
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
  layout?: "beside" | "above" | "folded";
  children: ReactNode;
}) {
  const still = useStill();
  const head = (
    <h2 id={id} className="type-heading">
      {heading}
    </h2>
  );
  if (layout === "folded") {
    return (
      <section className={styles.folded} aria-labelledby={id} {...still}>
        <details>
          <summary>{head}</summary>
          {intro ? <div className={styles.intro}>{intro}</div> : null}
          <div className={styles.body}>{children}</div>
        </details>
      </section>
    );
  }
  return (
    <section className={styles.section} data-layout={layout} aria-labelledby={id} {...still}>
      <div className={styles.head}>
        {head}
        {intro ? <div className={styles.intro}>{intro}</div> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
