import { Refusal } from "@/domain/refusal";
import { MOST_CELLS } from "../parse-table";
import { type SheetCell, SheetRows } from "./sheet-rows";
import type { XmlAttributes } from "./xml-events";

/** Elements within a cell whose text is none of the cell's. */
const BESIDES = new Set(["annotation", "frame", "shape"]);
const CELLS = new Set(["table-cell", "covered-table-cell"]);

/** Takes the content of a spreadsheet of OpenDocument: the names of its tables, or the rows of one. */
export class OdsReader {
  readonly rows = new SheetRows();
  readonly #asked: { readonly read?: string; readonly onTable?: (name: string) => void };
  /** How many tables lie around what is read. */
  #tables = 0;
  #isRead = false;
  #line = 0;
  #cells: SheetCell[] = [];
  #cell: XmlAttributes | null = null;
  #text = "";
  #paragraphs = 0;
  #besides = 0;
  #rowTimes = 1;

  constructor(asked: { readonly read?: string; readonly onTable?: (name: string) => void }) {
    this.#asked = asked;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === "table") this.#openTable(attributes.name ?? "");
    if (!this.#isRead || this.#tables !== 1) return;
    if (this.#cell !== null) this.#openWithin(name, attributes);
    else if (CELLS.has(name)) this.#openCell(attributes);
    else if (name === "table-row") this.#openRow(attributes);
  }

  text(piece: string): void {
    if (this.#cell !== null && this.#besides === 0 && this.#paragraphs > 0) this.#text += piece;
  }

  close(name: string): void {
    if (this.#isRead && this.#tables === 1) {
      if (this.#cell !== null && BESIDES.has(name)) this.#besides -= 1;
      else if (CELLS.has(name)) this.#closeCell();
      else if (name === "table-row") this.#closeRow();
    }
    if (name !== "table") return;
    this.#tables -= 1;
    if (this.#tables === 0) this.#isRead = false;
  }

  #openTable(name: string): void {
    this.#tables += 1;
    if (this.#tables > 1) return;
    this.#asked.onTable?.(name);
    this.#isRead = name === this.#asked.read && this.rows.isEmpty;
    this.#line = 0;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#cells = [];
    this.#rowTimes = timesOf(attributes["number-rows-repeated"]);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cell = attributes;
    this.#text = "";
    this.#paragraphs = 0;
    this.#besides = 0;
  }

  #openWithin(name: string, { c }: XmlAttributes): void {
    if (BESIDES.has(name)) this.#besides += 1;
    if (this.#besides > 0) return;
    if (name === "p") {
      this.#paragraphs += 1;
      if (this.#paragraphs > 1) this.#text += "\n";
    } else if (name === "s") this.#text += " ".repeat(Math.min(timesOf(c), 1_000));
    else if (name === "tab" || name === "line-break") this.#text += " ";
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    this.#cell = null;
    const cell = cellOf(attributes, this.#text);
    const times = timesOf(attributes["number-columns-repeated"]);
    if (this.#cells.length + times <= MOST_CELLS) {
      for (let place = 0; place < times; place += 1) this.#cells.push(cell);
    } else if (cell !== "") {
      const line = this.#line + 1;
      const message = `Row ${line} has more than ${MOST_CELLS} cells.`;
      throw new Refusal("BAD_REQUEST", message, { line });
    }
  }

  #closeRow(): void {
    const isFilled = this.#cells.some((cell) => cell !== "");
    for (let time = 1; isFilled && time <= this.#rowTimes; time += 1) {
      this.rows.add(this.#line + time, this.#cells);
    }
    this.#line += this.#rowTimes;
  }
}

function cellOf(attributes: XmlAttributes, text: string): SheetCell {
  const type = attributes["value-type"] ?? "";
  const number = Number(attributes.value ?? "");
  if (type === "date") return (attributes["date-value"] ?? text).slice(0, 10);
  if (type === "boolean") return attributes["boolean-value"] === "true" ? "TRUE" : "FALSE";
  const isNumber = type === "float" || type === "currency" || type === "percentage";
  if (!isNumber || attributes.value === undefined || !Number.isFinite(number)) {
    return attributes["string-value"] ?? text;
  }
  return { value: number, currency: type === "currency" ? codeOf(attributes.currency) : "" };
}

function codeOf(currency = ""): string {
  return /^[A-Z]{3}$/.test(currency) ? currency : "";
}

/** How often something stands; once where that is not said. */
function timesOf(said = "1"): number {
  const times = Number(said);
  return Number.isInteger(times) && times > 0 ? times : 1;
}
