import { MOST_FILE_ROWS } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { LONGEST_RECORD, MOST_CELLS } from "../parse-table";
import { type CellNumber, type DecimalSign, numberText } from "./cell-number";

/** What a cell of a sheet holds: a text as it is written, or a number apart from how it is shown. */
export type SheetCell = string | CellNumber;

/** A row of a sheet with its number in the sheet. */
interface SheetRow {
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

/** The cells of all rows of one sheet. */
const MOST_CELLS_IN_ALL = 3_000_000;
/** The characters of all cells of one sheet: a text that many cells share counts for each. */
const MOST_CHARACTERS = 64_000_000;

/**
 * The rows of one sheet that hold something, as they are read. Refuses what is larger than any table
 * that is taken, as soon as that is seen.
 */
export class SheetRows {
  readonly #rows: SheetRow[] = [];
  #cells = 0;
  #characters = 0;

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  get cellCount(): number {
    return this.#cells;
  }

  /** Takes a row, unless it holds nothing. Throws Refusal with its number in the sheet. */
  add(line: number, cells: readonly SheetCell[]): void {
    const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
    if (filled.length === 0) return;
    const characters = filled.reduce(
      (sum, cell) => sum + (typeof cell === "string" ? cell.length : 8),
      0,
    );
    if (filled.length > MOST_CELLS)
      throw tooLarge(line, `Row ${line} has more than ${MOST_CELLS} cells.`);
    if (characters > LONGEST_RECORD) {
      throw tooLarge(line, `Row ${line} is longer than ${LONGEST_RECORD} characters.`);
    }
    if (this.#rows.length > MOST_FILE_ROWS) {
      throw tooLarge(line, `A file has at most ${MOST_FILE_ROWS} rows.`);
    }
    this.#cells += filled.length;
    this.#characters += characters;
    if (this.#cells > MOST_CELLS_IN_ALL || this.#characters > MOST_CHARACTERS) {
      throw tooLarge(line, "The sheet holds more than is read at once. Send it in parts.");
    }
    this.#rows.push({ line, cells: filled });
  }

  /** The rows as texts, each as long as the first at least. @param sign what stands before decimals */
  *texts(sign: DecimalSign): Generator<{ line: number; cells: string[] }> {
    const width = this.#rows[0]?.cells.length ?? 0;
    for (const { line, cells } of this.#rows) {
      const texts = cells.map((cell) => (typeof cell === "string" ? cell : numberText(cell, sign)));
      while (texts.length < width) texts.push("");
      yield { line, cells: texts };
    }
  }
}

function tooLarge(line: number, message: string): Refusal {
  return new Refusal("BAD_REQUEST", message, { line });
}
