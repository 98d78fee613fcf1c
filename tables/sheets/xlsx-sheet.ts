import { Refusal } from "@/domain/refusal";
import { MOST_CELLS } from "../parse-table";
import { type NumberFormat, shownNumber } from "./number-formats";
import { type SheetCell, SheetRows } from "./sheet-rows";
import { readXml, type XmlAttributes } from "./xml-events";
import { damagedFile } from "./zip-parts";

/** What cells of all sheets refer to. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

const LAST_ROW = 1_048_576;

/** The rows of one sheet of a workbook, each cell by what it holds: of a formula its result. */
export async function readXlsxSheet(
  pieces: AsyncIterable<Uint8Array>,
  shared: SharedParts,
): Promise<SheetRows> {
  const sheet = new SheetReader(shared);
  await readXml(pieces, sheet);
  return sheet.rows;
}

class SheetReader {
  readonly rows = new SheetRows();
  readonly #shared: SharedParts;
  #line = 0;
  #cells: SheetCell[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #value = "";
  #isValue = false;
  #hasValue = false;
  #hasFormula = false;

  constructor(shared: SharedParts) {
    this.#shared = shared;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "f") this.#hasFormula = true;
    else if (name === "v" || name === "t") {
      this.#isValue = true;
      this.#hasValue = true;
    }
  }

  text(piece: string): void {
    if (this.#isValue) this.#value += piece;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.rows.add(this.#line, this.#cells);
  }

  #openRow({ r }: XmlAttributes): void {
    const line = r === undefined ? this.#line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.#line || line > LAST_ROW) throw damagedFile();
    this.#line = line;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t = "n", s = "0" }: XmlAttributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t;
    this.#style = Number(s);
    this.#value = "";
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell === "") return;
    if (this.#column >= MOST_CELLS) {
      const message = `Row ${this.#line} has more than ${MOST_CELLS} cells.`;
      throw new Refusal("BAD_REQUEST", message, { line: this.#line });
    }
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = cell;
  }

  #cell(): SheetCell {
    const { texts, formats, since1904 } = this.#shared;
    if (this.#hasFormula && !this.#hasValue) {
      throw new Refusal(
        "BAD_REQUEST",
        `Row ${this.#line} holds a formula without its result. Open the file in a spreadsheet program, save it and send that.`,
        { line: this.#line },
      );
    }
    if (!this.#hasValue || this.#value === "") return "";
    if (this.#type === "s") return texts[Number(this.#value)] ?? lostText();
    if (this.#type === "b") return this.#value === "1" ? "TRUE" : "FALSE";
    if (this.#type === "d") return this.#value.slice(0, 10);
    if (this.#type !== "n") return this.#value.replaceAll("_x000D_", "");
    const format = formats[this.#style] ?? { shows: "number", currency: "" };
    const value = Number(this.#value);
    return Number.isFinite(value) ? shownNumber(value, format, since1904) : this.#value;
  }
}

/** A cell names a text that the file does not hold. */
function lostText(): never {
  throw damagedFile();
}

/** The place of a column by the letters of a cell's name, counted from 0. */
function columnOf(name: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(name)?.[1];
  if (letters === undefined) throw damagedFile();
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
