import { countOf, listWords } from "@/domain/words/format";
import { type GridRow, isEmptyRow, unreadGridColumns } from "./grid-rows";
import type { RowAnswer } from "./row-reading";

/** How many rows a sentence names one by one. */
const NAMED = 5;

/** Which rows of a grid can be put into a draft, and why others cannot. */
export interface GridState {
  /** The places of the rows in which something was typed. */
  readonly filled: readonly number[];
  /** Those of them that can be put as they are. */
  readonly good: readonly number[];
  /** Why not all can be put, in a sentence; null where they can. */
  readonly reason: string | null;
}

/** Looks through the rows, with what was read of them by place. */
export function gridState(
  rows: readonly GridRow[],
  checked: ReadonlyMap<number, RowAnswer>,
): GridState {
  const filled = rows.flatMap((row, place) => (isEmptyRow(row) ? [] : [place]));
  const isGood = (place: number) => {
    const read = checked.get(place);
    const hasReason = (rows[place]?.slipReason ?? "").trim() !== "";
    return read?.problems.length === 0 && (read.slips.length === 0 || hasReason);
  };
  const good = filled.filter(isGood);
  const [unread] = unreadGridColumns(rows);
  if (unread !== undefined) {
    return { filled, good: [], reason: `Say what the column “${unread}” is, or leave it out.` };
  }
  if (filled.length === 0) return { filled, good, reason: "No row is filled in yet." };
  if (filled.some((place) => !checked.has(place))) {
    return { filled, good: [], reason: "The rows are being read." };
  }
  // A slip without a reason is asked about when the rows are put.
  const bad = filled.filter((place) => (checked.get(place)?.problems.length ?? 0) > 0);
  return { filled, good, reason: bad.length === 0 ? null : reasonOf(bad) };
}

function reasonOf(bad: readonly number[]): string {
  const numbers = bad.slice(0, NAMED).map((place) => String(place + 1));
  const others = bad.length > NAMED ? [countOf(bad.length - NAMED, "other row")] : [];
  return bad.length === 1
    ? `Row ${numbers[0]} has something to correct.`
    : `Rows ${listWords([...numbers, ...others])} have something to correct.`;
}
