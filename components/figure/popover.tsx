import type { ReactNode } from "react";
import styles from "./popover.module.css";

/**
 * The id of a popover. Every popover of a page has its own; the chart opens the popover of the table cell
 * that shows the same value, by this id.
 */
export function popoverId(...parts: readonly string[]): string {
  return ["from", ...parts].join("-");
}

/** The button that opens a popover. Works without script, closes with Escape. */
export function PopoverButton({
  popover,
  about,
  variant = "inline",
  children,
}: {
  popover: string;
  /** What the popover tells, for those who hear the button: "Data Scientist, Glassdoor". */
  about: string;
  variant?: "inline" | "sentence" | "lead";
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.button} data-variant={variant} popoverTarget={popover}>
      {children}
      <span className="heard">, {about}: show where it comes from</span>
    </button>
  );
}

/**
 * The popover that says where a number comes from. Not for use inside a paragraph: put the button in
 * the sentence and the popover after it.
 */
export function Popover({
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
      className={styles.popover}
    >
      <button
        type="button"
        className={styles.close}
        popoverTarget={id}
        popoverTargetAction="hide"
        aria-label="Close"
      />
      <p id={`${id}-heading`} className={styles.heading}>
        {heading}
      </p>
      {subheading ? <p className={styles.subheading}>{subheading}</p> : null}
      {children}
    </aside>
  );
}

/** A part of a popover under a small heading. */
export function PopoverPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <>
      <p className={styles.part}>{heading}</p>
      {children}
    </>
  );
}
