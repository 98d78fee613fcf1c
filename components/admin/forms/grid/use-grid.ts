import { useState } from "react";
import type { RowField } from "@/domain/entry/row-cells";
import { useKept } from "../use-kept";
import { changed, NO_STEPS, redone, type Steps, undone } from "./grid-history";
import { EMPTY_ROWS, type GridCells, type GridRow, isEmptyRow, withEmptyRow } from "./grid-rows";
import { type Defaults, FIRST_DEFAULTS } from "./row-defaults";

/** All that is kept of a grid in this browser. */
export interface KeptGrid {
  readonly rows: readonly GridRow[];
  readonly defaults: Defaults;
  /** The columns that are shown though no row fills them. */
  readonly shown?: readonly RowField[];
}

/** What a grid is opened with, by the address that leads to it. */
export interface OpenedWith {
  /** The source that all rows are of; null to leave it as it was. */
  readonly source: string | null;
  /** A row to begin with; null for none. */
  readonly row: GridCells | null;
}

/** A grid that survives a reload, with what was done to it: undone and done again. */
export function useGrid(key: string, only: string, opened: OpenedWith) {
  const first: KeptGrid = { rows: EMPTY_ROWS, defaults: { ...FIRST_DEFAULTS, source: only } };
  const [kept, keep, forget] = useKept(key, first, (grid) => openedGrid(grid, opened));
  const [steps, setSteps] = useState<Steps<KeptGrid>>(NO_STEPS);
  const step = (taken: { value: KeptGrid; steps: Steps<KeptGrid> } | null) => {
    if (!taken) return false;
    setSteps(taken.steps);
    keep(taken.value);
    return true;
  };
  return {
    kept,
    /** Changes something; typing on in one place, which `mark` names, is one step. */
    change(next: Partial<KeptGrid>, mark: string | null = null) {
      setSteps(changed(steps, kept, mark));
      keep({ ...kept, ...next });
    },
    undo: () => step(undone(steps, kept)),
    redo: () => step(redone(steps, kept)),
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    /** Leaves only rows that were not put into the draft; what was done before cannot be undone. */
    leave(rows: readonly GridRow[]) {
      setSteps(NO_STEPS);
      if (rows.length === 0) forget({ ...kept, rows: EMPTY_ROWS });
      else keep({ ...kept, rows: withEmptyRow(rows) });
    },
  };
}

/** A grid with what its address asks for: the source, and a row in the first place that is empty. */
function openedGrid(grid: KeptGrid, { source, row }: OpenedWith): KeptGrid {
  const defaults = source === null ? grid.defaults : { ...grid.defaults, source };
  if (row === null) return { ...grid, defaults };
  const place = grid.rows.findIndex(isEmptyRow);
  const rows =
    place === -1
      ? [...grid.rows, row]
      : grid.rows.map((each, at) => (at === place ? { ...row } : each));
  return { ...grid, defaults, rows: withEmptyRow(rows) };
}
