"use client";

import { useEffect, useState } from "react";
import styles from "./since-last-visit.module.css";
import type { ChangedTitle } from "./visits";

/** What is said of a title whose figures changed, and where to read of it. */
interface Told {
  readonly when: string;
  readonly words: string;
  readonly changed: readonly ChangedTitle[];
  /** Has the browser forget it, at once. */
  dismiss(): void;
}

/**
 * One line at the foot of the window on what changed for the titles that the reader has looked at. The
 * browser alone remembers them; it stands over the page, so that nothing moves when it comes.
 */
export function SinceLastVisit({ country, place }: { country: string; place: string }) {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    let isLeft = false;
    import("./told-visit")
      .then(({ toldVisit }) => toldVisit(country, place))
      .then(
        (found) => isLeft || setTold(found),
        () => undefined,
      );
    return () => {
      isLeft = true;
    };
  }, [country, place]);
  if (told === null) return null;
  const dismiss = () => {
    told.dismiss();
    setTold(null);
  };
  return (
    <aside className={styles.line} aria-label="Since your last visit">
      <p>
        Since your last visit on {told.when}, {told.words}:{" "}
        {told.changed.map(({ slug, name, count }, position) => (
          <span key={slug}>
            {position === 0 ? "" : ", "}
            <a data-page="" href={`/changes?title=${slug}`}>
              {name}
            </a>
            {told.changed.length > 1 ? ` (${count})` : ""}
          </span>
        ))}
        .
      </p>
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </aside>
  );
}
