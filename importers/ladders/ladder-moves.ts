import type { RefusedRow } from "../data-set/layout";
import { LadderEnds } from "./ladder-ends";
import { type LadderMove, MOVE_COLUMNS, readMove } from "./ladder-move";
import { LadderTable } from "./ladder-table";

/** A table of ladders: takes rows, and answers the moves that they state. */
export interface MoveReader {
  readonly table: LadderTable<string>;
  take(cells: readonly string[]): RefusedRow | null;
  moves(): LadderMove[];
}

/** The moves that ladders state between roles. Throws Refusal where the header is of no such table. */
export function moveReader(header: readonly string[]): MoveReader {
  const table = new LadderTable(header, MOVE_COLUMNS);
  const found: LadderMove[] = [];
  const ends = new LadderEnds();
  return {
    table,
    take(cells) {
      const row = table.read(cells);
      if ("refused" in row) return row as RefusedRow;
      ends.take(row);
      const move = readMove(table, row);
      if ("refused" in move) return move;
      found.push(move);
      return null;
    },
    moves: () => found.map((move) => ends.judged(move)),
  };
}
