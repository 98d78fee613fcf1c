"use client";

import { type ReactNode, useEffect, useRef } from "react";
import styles from "./more-choices.module.css";

/** The rest of the choices, one click away: a panel under the bar, which Escape and a click beside it close. */
export function MoreChoices({ summary, children }: { summary: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeBeside = ({ target }: PointerEvent) => {
      const open = details.current;
      if (open && target instanceof Node && !open.contains(target)) open.open = false;
    };
    const closeByKey = ({ key }: KeyboardEvent) => {
      const open = details.current;
      if (key !== "Escape" || !open?.open) return;
      open.open = false;
      open.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", closeBeside);
    document.addEventListener("keydown", closeByKey);
    return () => {
      document.removeEventListener("pointerdown", closeBeside);
      document.removeEventListener("keydown", closeByKey);
    };
  }, []);
  return (
    <details ref={details} className={styles.more}>
      <summary>{summary}</summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
