import type { LadderMove } from "./ladder-move";

/** Which levels of job families are the lowest and the highest, by all rows of a table, whether they become steps or not. */
export class LadderEnds {
  readonly #left = new Set<string>();
  readonly #reached = new Set<string>();

  /** Takes note of a row that leads up. */
  take(row: {
    readonly ladder: string;
    readonly role: string;
    readonly role_level_title: string;
    readonly next_level_titles: string;
    readonly move_kind: string;
  }): void {
    if (row.move_kind !== "promotion" || row.next_level_titles === "") return;
    this.#left.add(keyOf(row.ladder, row.role, row.role_level_title));
    this.#reached.add(keyOf(row.ladder, row.role, row.next_level_titles));
  }

  /** The move, of which the order is derived where only the ends are printed and it joins neither of them. */
  judged(move: LadderMove): LadderMove {
    if (move.word !== "endpoints_printed") return move;
    const { ladder, family, from, to } = move;
    const isEnd =
      !this.#reached.has(keyOf(ladder, family, from.printed)) ||
      !this.#left.has(keyOf(ladder, family, to.printed));
    return isEnd ? move : { ...move, evidence: "DERIVED" };
  }
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
