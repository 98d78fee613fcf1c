"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask, type ToldRefusal } from "@/components/admin/ask";
import { DOCUMENTS } from "@/components/admin/documents";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { countOf } from "@/domain/words/format";
import type { Option } from "../field";
import form from "../form.module.css";
import { useKept } from "../use-kept";
import { GridNotices, GridRefusals } from "./grid-notices";
import { GridRowCells } from "./grid-row";
import {
  cellsOf,
  columnsOf,
  EMPTY_ROWS,
  type GridRow,
  isEmptyRow,
  unreadGridColumns,
  withCell,
  withColumnRead,
  withEmptyRow,
  withoutRow,
  withRowsInPlace,
} from "./grid-rows";
import { gridState } from "./grid-state";
import { isTable, withPasted } from "./pasted-rows";
import { type Defaults, FIRST_DEFAULTS, RowDefaults } from "./row-defaults";
import type { RowAnswer } from "./row-reading";
import styles from "./salary-grid.module.css";

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
  const [checked, setChecked] = useState<ReadonlyMap<number, RowAnswer>>(new Map());
  const [refused, setRefused] = useState<readonly ToldRefusal[]>([]);
  const [saved, setSaved] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const { filled, good, reason } = gridState(rows, checked);
  const columns = columnsOf(rows);

  useEffect(() => {
    const places = rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place]));
    if (places.length === 0) return setChecked(new Map());
    let wanted = true;
    const timer = setTimeout(async () => {
      const input = {
        submission: seen.id,
        defaults,
        rows: places.map((place) => cellsOf(rows[place] ?? {})),
      };
      const answer = await ask<{ checkSalaryRows: RowAnswer[] }>(DOCUMENTS.checkSalaryRows, {
        input,
      });
      if (!wanted) return;
      if ("refusal" in answer) return setRefused([answer.refusal]);
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
    setLeftOut(0);
    keep({ rows: next, defaults });
  };

  /** Rows that stand in other places than before: what was read of them is of others. */
  const setPlaces = (next: readonly GridRow[]) => {
    setChecked(new Map());
    setRows(next);
  };

  function paste(event: ClipboardEvent<HTMLInputElement>, row: number, column: number) {
    const text = event.clipboardData.getData("text/plain");
    if (!isTable(text)) return;
    event.preventDefault();
    const pasted = withPasted(rows, row, column, text);
    setPlaces(pasted.rows);
    setLeftOut(pasted.leftOut);
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

  async function save(places: readonly number[]) {
    setBusy(true);
    setRefused([]);
    const input = {
      submission: seen,
      defaults,
      rows: places.map((place) => cellsOf(rows[place] ?? {})),
    };
    const answer = await ask(DOCUMENTS.putSalaryRows, { input });
    setBusy(false);
    if ("refusal" in answer) return setRefused([answer.refusal, ...answer.besides]);
    const others = rows.filter((row, place) => !isEmptyRow(row) && !places.includes(place));
    setChecked(new Map());
    if (others.length === 0) forget({ rows: EMPTY_ROWS, defaults });
    else keep({ rows: withEmptyRow(others), defaults });
    setSaved(places.length);
    router.refresh();
  }

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
              {columns.map(({ field, label }) => (
                <th key={field} scope="col">
                  {label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {rows
            .map((row, place) => ({ row, place }))
            .map(({ row, place }) => (
              <GridRowCells
                key={place}
                id={id}
                place={place}
                row={row}
                columns={columns}
                checked={isEmptyRow(row) ? null : (checked.get(place) ?? null)}
                deeds={{
                  onCell: (field, text) => setRows(withCell(rows, place, field, text)),
                  onPaste: (event, column) => paste(event, place, column),
                  onKey: (event, column) => move(event, place, column),
                  onRemove: () => setPlaces(withoutRow(rows, place)),
                  onRows: (changes) => setPlaces(withRowsInPlace(rows, place, changes)),
                }}
              />
            ))}
        </table>
      </div>
      <GridNotices
        unread={unreadGridColumns(rows)}
        leftOut={leftOut}
        onColumn={(name, field) => setRows(withColumnRead(rows, name, field))}
      />
      <datalist id={`${id}-titles`}>
        {titles.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <GridRefusals refused={refused} />
      {saved === null ? null : (
        <p className={form.done} role="status">
          {saved === 1 ? "One salary is" : `${saved} salaries are`} in the draft.
        </p>
      )}
      <div className={form.actions}>
        <button
          type="button"
          className={form.button}
          disabled={busy || reason !== null}
          aria-describedby={reason === null ? undefined : `${id}-reason`}
          onClick={() => save(filled)}
        >
          {filled.length === 1
            ? "Put the salary into the draft"
            : `Put ${filled.length === 0 ? "the" : filled.length} salaries into the draft`}
        </button>
        {reason !== null && good.length > 0 ? (
          <button
            type="button"
            className={form.button}
            data-quiet={true}
            disabled={busy}
            onClick={() => save(good)}
          >
            Put the {countOf(good.length, "good row")} only
          </button>
        ) : null}
        <button
          type="button"
          className={form.button}
          data-quiet={true}
          onClick={() => setRows([...rows, {}, {}, {}])}
        >
          More rows
        </button>
        {reason === null ? null : (
          <span id={`${id}-reason`} className={form.hint} role="status">
            {reason}
          </span>
        )}
      </div>
    </div>
  );
}
