"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ask, type ToldRefusal } from "@/components/admin/ask";
import { DOCUMENTS } from "@/components/admin/documents";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import type { Option } from "../field";
import { GridActions } from "./grid-actions";
import { type GridCommand, gridCommand } from "./grid-keys";
import { GridLists, hasList } from "./grid-lists";
import { GridNotices, GridRefusals } from "./grid-notices";
import { GridRowCells } from "./grid-row";
import * as rowsOf from "./grid-rows";
import { gridState } from "./grid-state";
import { GridTools } from "./grid-tools";
import { isTable, withPasted } from "./pasted-rows";
import { RowDefaults } from "./row-defaults";
import styles from "./salary-grid.module.css";
import { useCheckedRows } from "./use-checked-rows";
import { type OpenedWith, useGrid } from "./use-grid";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A grid that takes rows typed or pasted, and says each back as it was understood before it is saved. */
export function SalaryGrid({
  seen,
  titles,
  sources,
  opened,
  check,
}: {
  seen: SeenSubmission;
  titles: readonly string[];
  sources: readonly Option[];
  opened: OpenedWith;
  /** Where all that the draft holds is listed. */
  check: string;
}) {
  const router = useRouter();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const at = useRef<Place>({ row: 0, column: 0 });
  const [wanted, setWanted] = useState<Place | null>(null);
  const only = sources.length === 1 ? (sources[0]?.value ?? "") : "";
  const grid = useGrid(`stepwise grid ${seen.id}`, only, opened);
  const { rows, defaults, shown = [] } = grid.kept;
  const [refused, setRefused] = useState<readonly ToldRefusal[]>([]);
  const [saved, setSaved] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const [onRefusal] = useState(() => (refusal: ToldRefusal) => setRefused([refusal]));
  const { checked, forgetChecked } = useCheckedRows(seen.id, rows, defaults, onRefusal);
  const columns = rowsOf.columnsOf(rows, shown);
  const text = () => rowsOf.asTabbedText(rows, columns);

  // What the address asked for is in the grid now; a reload does not put it there again.
  useEffect(() => window.history.replaceState(null, "", window.location.pathname), []);
  useEffect(() => {
    if (wanted === null) return;
    const cell = `[data-cell="${wanted.row} ${wanted.column}"]`;
    table.current?.querySelector<HTMLInputElement>(cell)?.focus();
    setWanted(null);
  }, [wanted]);

  const setRows = (next: readonly rowsOf.GridRow[], mark: string | null = null) => {
    setSaved(null);
    setLeftOut(0);
    grid.change({ rows: next }, mark);
  };
  /** Rows that stand in other places than before: what was read of them is of others. */
  const setPlaces = (next: readonly rowsOf.GridRow[]) => {
    forgetChecked();
    setRows(next);
  };

  function paste(event: ClipboardEvent<HTMLInputElement>, row: number, column: number) {
    const copied = event.clipboardData.getData("text/plain");
    if (!isTable(copied)) return;
    event.preventDefault();
    const pasted = withPasted(rows, row, column, copied);
    setPlaces(pasted.rows);
    setLeftOut(pasted.leftOut);
  }

  function copy(event: ClipboardEvent<HTMLTableElement>) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (target.selectionStart !== target.selectionEnd) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text());
  }

  function press(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    const field = columns[column]?.field;
    if (!field || event.nativeEvent.isComposing) return;
    const command = gridCommand(event, hasList(field));
    if (command === null) return;
    event.preventDefault();
    at.current = { row, column };
    act(command);
  }

  /** Does what a key or a button says, in the cell that was typed in last. */
  function act(command: GridCommand) {
    const { row, column } = at.current;
    const field = columns[column]?.field ?? "title";
    const range = checked.get(row)?.problems.find((problem) => problem.rows.length > 0);
    switch (command) {
      case "up":
      case "down":
        return setWanted({ row: row + (command === "up" ? -1 : 1), column });
      case "undo":
      case "redo":
        if (command === "undo" ? grid.undo() : grid.redo()) forgetChecked();
        return;
      case "insertRow":
        setPlaces(rowsOf.withRowBelow(rows, row));
        return setWanted({ row: row + 1, column });
      case "removeRow":
        setPlaces(rowsOf.withoutRow(rows, row));
        return setWanted({ row: Math.max(0, Math.min(row, rows.length - 2)), column });
      case "splitRange":
        return range && setPlaces(rowsOf.withRowsInPlace(rows, row, range.rows));
      case "fillDown":
        return setRows(rowsOf.withCellAbove(rows, row, field));
      case "fillBelow":
        return setRows(rowsOf.withCellBelow(rows, row, field));
    }
  }

  async function save(places: readonly number[]) {
    setBusy(true);
    setRefused([]);
    const put = places.map((place) => rowsOf.cellsOf(rows[place] ?? {}));
    const input = { submission: seen, defaults, rows: put };
    const answer = await ask(DOCUMENTS.putSalaryRows, { input });
    setBusy(false);
    if ("refusal" in answer) return setRefused([answer.refusal, ...answer.besides]);
    forgetChecked();
    grid.leave(rows.filter((row, place) => !rowsOf.isEmptyRow(row) && !places.includes(place)));
    setSaved(places.length);
    router.refresh();
  }

  return (
    <div className={styles.grid}>
      <RowDefaults
        sources={sources}
        value={defaults}
        onChange={(next) => grid.change({ defaults: next }, "defaults")}
      />
      <div className={styles.scroll}>
        <table ref={table} className={styles.table} onCopy={copy}>
          <caption className="heard">
            Salaries to add. Enter and Shift+Enter move between rows. Rows of a spreadsheet can be
            pasted. The list of keys above tells the others.
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
                checked={rowsOf.isEmptyRow(row) ? null : (checked.get(place) ?? null)}
                deeds={{
                  onCell: (field, typed) =>
                    setRows(rowsOf.withCell(rows, place, field, typed), `${place} ${field}`),
                  onPaste: (event, column) => paste(event, place, column),
                  onKey: (event, column) => press(event, place, column),
                  onFocus: (column) => {
                    at.current = { row: place, column };
                  },
                  onRemove: () => setPlaces(rowsOf.withoutRow(rows, place)),
                  onRows: (changes) => setPlaces(rowsOf.withRowsInPlace(rows, place, changes)),
                }}
              />
            ))}
        </table>
      </div>
      <GridNotices
        unread={rowsOf.unreadGridColumns(rows)}
        leftOut={leftOut}
        onColumn={(name, field) => setRows(rowsOf.withColumnRead(rows, name, field))}
      />
      <GridLists id={id} titles={titles} sources={sources} />
      <GridRefusals refused={refused} />
      <GridActions
        id={id}
        state={gridState(rows, checked)}
        busy={busy}
        saved={saved}
        check={check}
        onSave={save}
        onMore={() => setRows([...rows, {}, {}, {}])}
      />
      <GridTools
        canUndo={grid.canUndo}
        canRedo={grid.canRedo}
        shown={shown}
        text={text}
        onCommand={act}
        onShown={(next) => grid.change({ shown: next })}
      />
    </div>
  );
}
