import { LONGEST_NAME, LONGEST_NOTE } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import { quoted, type RefusedRow } from "../data-set/layout";
import { LADDERS } from "./known-ladders";
import { roleOf, type TitledRole } from "./role-titles";

/** More rows than any ladder has: what is kept of a file is held in memory until it has been read. */
const MOST_ROWS = 5_000;
/** How many names of roles that are no title here are told. */
const MOST_UNMAPPED = 1_000;

/** Reads the cells of a table of ladders by the names of their columns. */
export class LadderTable<Column extends string> {
  readonly #places: ReadonlyMap<Column, number>;
  #rows = 0;
  /** Roles of known ladders that stand for no title here, each as often as rows name it. */
  readonly unmapped = new Map<string, number>();

  /** Throws Refusal where the header lacks a column. */
  constructor(header: readonly string[], columns: readonly Column[]) {
    const absent = columns.filter((column) => !header.includes(column));
    if (absent.length > 0) {
      throw new Refusal(
        "BAD_REQUEST",
        `This is no table of career ladders: it has no column ${quoted(absent)}. It has ${quoted(header)}.`,
      );
    }
    this.#places = new Map(columns.map((column) => [column, header.indexOf(column)]));
  }

  /** The cells of a row, cleaned; why it is left out where one is longer than what is kept. Throws Refusal beyond the rows that any ladder has. */
  read(cells: readonly string[]): Readonly<Record<Column, string>> | RefusedRow {
    this.#rows += 1;
    if (this.#rows > MOST_ROWS) {
      throw new Refusal(
        "BAD_REQUEST",
        `The file has more than ${MOST_ROWS} rows, which is more than any career ladder.`,
      );
    }
    const row = {} as Record<Column, string>;
    for (const [column, place] of this.#places) {
      const cell = cells[place] ?? "";
      // Before it is cleaned, which takes longer the longer it is.
      if (cell.length > LONGEST_NOTE) return { refused: "a cell is too long" };
      row[column] = checkedText(cell);
    }
    return row;
  }

  /** The titles of a role that the row names; why the row is left out where it has none. */
  role(ladder: string, printed: string, family?: string): TitledRole | RefusedRow {
    if (!Object.hasOwn(LADDERS, ladder)) return { refused: "a ladder that is not known" };
    const role = roleOf(ladder, printed, family);
    if (typeof role !== "string") return role;
    const name = printed.slice(0, LONGEST_NAME);
    if (this.unmapped.has(name) || this.unmapped.size < MOST_UNMAPPED) {
      this.unmapped.set(name, (this.unmapped.get(name) ?? 0) + 1);
    }
    return { refused: role };
  }
}
