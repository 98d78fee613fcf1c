import { useEffect, useState } from "react";
import { ask, type ToldRefusal } from "@/components/admin/ask";
import { DOCUMENTS } from "@/components/admin/documents";
import { cellsOf, type GridRow, isEmptyRow } from "./grid-rows";
import type { Defaults } from "./row-defaults";
import type { RowAnswer } from "./row-reading";

/** How long nothing is typed before the rows are read, in milliseconds. */
const PAUSE_MS = 350;

const NOTHING_READ: ReadonlyMap<number, RowAnswer> = new Map();

/** What the API understands of the rows of a draft, by place, once nothing is typed for a moment. */
export function useCheckedRows(
  submission: string,
  rows: readonly GridRow[],
  defaults: Defaults,
  onRefusal: (refusal: ToldRefusal) => void,
) {
  const [checked, setChecked] = useState(NOTHING_READ);
  useEffect(() => {
    const places = rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place]));
    if (places.length === 0) return setChecked(NOTHING_READ);
    let wanted = true;
    const timer = setTimeout(async () => {
      const input = {
        submission,
        defaults,
        rows: places.map((place) => cellsOf(rows[place] ?? {})),
      };
      const answer = await ask<{ checkSalaryRows: RowAnswer[] }>(DOCUMENTS.checkSalaryRows, {
        input,
      });
      if (!wanted) return;
      if ("refusal" in answer) return onRefusal(answer.refusal);
      const found = answer.data.checkSalaryRows;
      setChecked(new Map(places.flatMap((place, at) => (found[at] ? [[place, found[at]]] : []))));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [rows, defaults, submission, onRefusal]);
  /** Forgets what was read: rows stand in other places than before. */
  const forgetChecked = () => setChecked(NOTHING_READ);
  return { checked, forgetChecked };
}
