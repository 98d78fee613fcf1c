import { useState } from "react";
import type { RowField } from "@/domain/entry/row-cells";
import form from "../form.module.css";
import type { GridCommand } from "./grid-keys";
import { OTHER_COLUMNS } from "./grid-rows";
import styles from "./salary-grid.module.css";

/** What is done to the grid as a whole, or in the cell that was typed in last. */
export function GridTools({
  canUndo,
  canRedo,
  shown,
  text,
  onCommand,
  onShown,
}: {
  canUndo: boolean;
  canRedo: boolean;
  shown: readonly RowField[];
  /** The filled rows as spreadsheets take them. */
  text: () => string;
  onCommand: (command: GridCommand) => void;
  onShown: (shown: readonly RowField[]) => void;
}) {
  const [copied, setCopied] = useState("");
  const tool = (command: GridCommand, label: string, disabled = false) => (
    <button
      type="button"
      className={form.button}
      data-quiet={true}
      disabled={disabled}
      onClick={() => onCommand(command)}
    >
      {label}
    </button>
  );
  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setCopied("All filled rows are copied.");
    } catch {
      setCopied("The browser does not let the page copy. Press Ctrl+C in a cell instead.");
    }
  }
  return (
    <div className={form.actions}>
      {tool("undo", "Undo", !canUndo)}
      {tool("redo", "Redo", !canRedo)}
      {tool("insertRow", "Insert a row")}
      {tool("fillDown", "Fill from above")}
      {tool("fillBelow", "Fill below")}
      <button type="button" className={form.button} data-quiet={true} onClick={copy}>
        Copy the rows
      </button>
      <details className={styles.columns}>
        <summary>More columns</summary>
        {OTHER_COLUMNS.map(({ field, label }) => (
          <label key={field} className={form.choice}>
            <input
              type="checkbox"
              autoComplete="off"
              checked={shown.includes(field)}
              onChange={({ target }) =>
                onShown(target.checked ? [...shown, field] : shown.filter((each) => each !== field))
              }
            />
            {label}
          </label>
        ))}
      </details>
      <span className={form.hint} role="status">
        {copied}
      </span>
    </div>
  );
}
