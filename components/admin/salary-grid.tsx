"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask, type Refusal } from "./ask";
import { DOCUMENTS } from "./documents";
import type { Option } from "./field";
import form from "./form.module.css";
import {
  EMPTY_ROWS,
  GRID_COLUMNS,
  type GridField,
  type GridRow,
  isEmptyRow,
  withCell,
  withPasted,
} from "./grid-rows";
import { type Defaults, FIRST_DEFAULTS, RowDefaults } from "./row-defaults";
import { type CheckedRow, RowReading } from "./row-reading";
import styles from "./salary-grid.module.css";
import type { SeenSubmission } from "./submission-items";
import { useKept } from "./use-kept";

/** How long nothing is typed before the rows are read, in milliseconds. */
const PAUSE_MS = 350;

interface Kept {
  readonly rows: readonly GridRow[];
  readonly defaults: Defaults;
}

/** A grid that takes rows typed or pasted, and says each back as it was understood before it is saved. */
export function SalaryGrid({
  seen,
  titles,
  sources,
}: {
  seen: SeenSubmission;
  titles: readonly string[];
  sources: readonly Option[];
}) {
  const router = useRouter();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const only = sources.length === 1 ? (sources[0]?.value ?? "") : "";
  const first = { rows: EMPTY_ROWS, defaults: { ...FIRST_DEFAULTS, source: only } };
  const [{ rows, defaults }, keep, forget] = useKept<Kept>(`stepwise grid ${seen.id}`, first);
  const [checked, setChecked] = useState<ReadonlyMap<number, CheckedRow>>(new Map());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const filled = rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place]));

  useEffect(() => {
    const places = rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place]));
    if (places.length === 0) return setChecked(new Map());
    let wanted = true;
    const timer = setTimeout(async () => {
      const input = { submission: seen.id, defaults, rows: places.map((place) => rows[place]) };
      const answer = await ask<{ checkSalaryRows: CheckedRow[] }>(DOCUMENTS.checkSalaryRows, {
        input,
      });
      if (!wanted || "refusal" in answer) return;
      const found = answer.data.checkSalaryRows;
      setChecked(new Map(places.flatMap((place, at) => (found[at] ? [[place, found[at]]] : []))));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [rows, defaults, seen.id]);

  const setRows = (next: readonly GridRow[]) => {
    setSaved(null);
    keep({ rows: next, defaults });
  };
  const setCell = (row: number, field: GridField, text: string) =>
    setRows(withCell(rows, row, field, text));

  function paste(event: ClipboardEvent<HTMLInputElement>, row: number, column: number) {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setRows(withPasted(rows, row, column, text));
  }

  function move(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    const by =
      event.key === "ArrowDown" || event.key === "Enter" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    // With a list of titles open, the arrows are the list's.
    if (by === 0 || (column === 0 && event.key !== "Enter") || event.nativeEvent.isComposing)
      return;
    event.preventDefault();
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + by} ${column}"]`)?.focus();
  }

  async function save() {
    setBusy(true);
    setRefusal(null);
    const input = { submission: seen, defaults, rows: filled.map((place) => rows[place]) };
    const answer = await ask(DOCUMENTS.putSalaryRows, { input });
    setBusy(false);
    if ("refusal" in answer) return setRefusal(answer.refusal);
    forget({ rows: EMPTY_ROWS, defaults });
    setSaved(filled.length);
    router.refresh();
  }

  const isReady =
    filled.length > 0 && filled.every((place) => checked.get(place)?.problems.length === 0);
  return (
    <div className={styles.grid}>
      <RowDefaults
        sources={sources}
        value={defaults}
        onChange={(next) => keep({ rows, defaults: next })}
      />
      <div className={styles.scroll}>
        <table ref={table} className={styles.table}>
          <caption className="heard">
            Salaries to add. Enter and the arrow keys move between rows. Rows of a spreadsheet can
            be pasted.
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="heard">Row</span>
              </th>
              {GRID_COLUMNS.map(({ field, label }) => (
                <th key={field} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {rows
            .map((row, place) => ({ row, place }))
            .map(({ row, place }) => (
              <tbody key={place}>
                <tr>
                  <th scope="row">{place + 1}</th>
                  {GRID_COLUMNS.map(({ field, label }, column) => (
                    <td key={field} className={styles.cell}>
                      <input
                        className={styles.input}
                        data-cell={`${place} ${column}`}
                        data-field={field}
                        aria-label={`${label}, row ${place + 1}`}
                        aria-describedby={`${id}-${place}`}
                        aria-invalid={
                          checked.get(place)?.problems.some((problem) => problem.field === field) ||
                          undefined
                        }
                        list={field === "title" ? `${id}-titles` : undefined}
                        autoComplete="off"
                        value={row[field] ?? ""}
                        onChange={({ target }) => setCell(place, field, target.value)}
                        onPaste={(event) => paste(event, place, column)}
                        onKeyDown={(event) => move(event, place, column)}
                      />
                    </td>
                  ))}
                </tr>
                <tr>
                  <td />
                  <td
                    className={styles.reading}
                    colSpan={GRID_COLUMNS.length}
                    id={`${id}-${place}`}
                    aria-live="polite"
                  >
                    <RowReading
                      row={place}
                      typedTitle={row.title ?? ""}
                      checked={isEmptyRow(row) ? null : (checked.get(place) ?? null)}
                      reason={row.slipReason ?? ""}
                      onReason={(text) => setCell(place, "slipReason", text)}
                      onTitle={(title) => setCell(place, "title", title)}
                    />
                  </td>
                </tr>
              </tbody>
            ))}
        </table>
      </div>
      <datalist id={`${id}-titles`}>
        {titles.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {refusal ? (
        <p className={form.refusal} role="alert">
          {refusal.message} Nothing was saved, and what you typed is still here.
        </p>
      ) : null}
      {saved === null ? null : (
        <p className={form.done} role="status">
          {saved === 1 ? "One salary is" : `${saved} salaries are`} in the draft.
        </p>
      )}
      <div className={form.actions}>
        <button type="button" className={form.button} disabled={busy || !isReady} onClick={save}>
          {filled.length === 1
            ? "Put the salary into the draft"
            : `Put ${filled.length === 0 ? "the" : filled.length} salaries into the draft`}
        </button>
        <button
          type="button"
          className={form.button}
          data-quiet={true}
          onClick={() => setRows([...rows, {}, {}, {}])}
        >
          More rows
        </button>
      </div>
    </div>
  );
}
