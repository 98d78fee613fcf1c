import type { ReactNode } from "react";
import styles from "./popover.module.css";

/**
 * The id of a panel. Every panel of a page has its own; the chart opens the panel of the table cell
 * that shows the same value, by this id.
 */
export function panelId(...parts: readonly string[]): string {
  return ["from", ...parts].join("-");
}

/** The button that opens a panel. Works without script, closes with Escape. */
export function PanelButton({
  panel,
  about,
  variant = "inline",
  children,
}: {
  panel: string;
  /** What the panel tells, for those who hear the button: "Data Scientist, Glassdoor". */
  about: string;
  variant?: "inline" | "sentence" | "lead";
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.button} data-variant={variant} popoverTarget={panel}>
      {children}
      <span className="heard">, {about}: show where it comes from</span>
    </button>
  );
}

/**
 * The panel that says where a number comes from. Not for use inside a paragraph: put the button in
 * the sentence and the panel after it.
 */
export function Panel({
  id,
  heading,
  subheading,
  children,
}: {
  id: string;
  heading: ReactNode;
  subheading?: ReactNode;
  children: ReactNode;
}) {
  return (
    <aside
      id={id}
      popover="auto"
      role="note"
      tabIndex={-1}
      aria-labelledby={`${id}-heading`}
      className={styles.panel}
    >
      <div className={styles.head}>
        <div>
          <p id={`${id}-heading`} className={styles.heading}>
            {heading}
          </p>
          {subheading ? <p className={styles.subheading}>{subheading}</p> : null}
        </div>
        <button
          type="button"
          className={styles.close}
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label="Close"
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </button>
      </div>
      {children}
    </aside>
  );
}

/** A part of a panel under a small heading. */
export function PanelPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <p className={styles.partHeading}>{heading}</p>
      {children}
    </div>
  );
}
