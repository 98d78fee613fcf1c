import { Parser } from "htmlparser2";
import { Refusal } from "@/domain/refusal";
import { LONGEST_RECORD, MOST_CELLS } from "../parse-table";
import { SheetRows } from "./sheet-rows";
import type { Workbook } from "./workbook";

/** How deep tables lie in each other, and how far a cell reaches. */
const DEEPEST = 20;
/** How deep elements lie in each other, as in browsers: the parser looks through all that are open at each end. */
const DEEPEST_ELEMENT = 512;
const MOST_SPANNED = 10_000;
const MOST_TABLES = 1_000;
/** The characters of one cell before its blanks are put together. */
const LONGEST_CELL = 4 * LONGEST_RECORD;
/** How much of a page is read between two turns of other work. */
const PIECE = 262_144;
/** Elements whose text nobody reads. */
const UNREAD = new Set(["script", "style", "template", "noscript"]);
/** Elements that begin a line of their own. */
const LINES = new Set(["br", "p", "div", "li"]);

/** Whether a text is a page, or a part of one, that holds a table. */
export function isHtml(text: string): boolean {
  return (
    /^\s*(?:<(?:!doctype|!--|[a-z])|version:\d)/i.test(text.slice(0, 1_000)) &&
    /<table\b/i.test(text)
  );
}

/** The tables of a page, the largest first. Nothing of the page is run or fetched. */
export async function openHtml(text: string): Promise<Workbook> {
  const reader = new TablesReader();
  const parser = new Parser(reader, { decodeEntities: true });
  for (let start = 0; start < text.length; start += PIECE) {
    parser.write(text.slice(start, start + PIECE));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.end();
  const tables = reader.tables
    .filter(({ rows }) => !rows.isEmpty)
    .sort((one, other) => other.rows.cellCount - one.rows.cellCount);
  const read = new Map(tables.map(({ name, rows }) => [name, rows]));
  return {
    names: [...read.keys()],
    read: async (name) => read.get(name) ?? new SheetRows(),
  };
}

interface ReadTable {
  name: string;
  readonly rows: SheetRows;
}

interface OpenHtmlTable extends ReadTable {
  line: number;
  cells: string[];
  /** Cells of rows above that reach down, by column. */
  readonly reaching: Map<number, { readonly text: string; rows: number }>;
  cell: { text: string; readonly columns: number; readonly rows: number } | null;
  isCaption: boolean;
  caption: string;
}

/** Takes a page and keeps the cells of its tables. */
class TablesReader {
  readonly tables: ReadTable[] = [];
  readonly #open: OpenHtmlTable[] = [];
  #unread = 0;
  #depth = 0;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST_ELEMENT) {
      const message = "The elements of the page lie too deep in each other. Send its table alone.";
      throw new Refusal("BAD_REQUEST", message);
    }
    if (UNREAD.has(name)) this.#unread += 1;
    const table = this.#open.at(-1);
    if (name === "table") this.#openTable();
    else if (table) this.#openWithin(table, name, attributes);
  }

  #openWithin(
    table: OpenHtmlTable,
    name: string,
    attributes: Readonly<Record<string, string>>,
  ): void {
    if (name === "caption") table.isCaption = true;
    else if (name === "tr") this.#endRow(table);
    else if (name === "td" || name === "th") {
      this.#endCell(table);
      const columns = spanned(attributes.colspan, MOST_CELLS);
      table.cell = { text: "", columns, rows: spanned(attributes.rowspan, MOST_SPANNED) };
    } else if (table.cell && LINES.has(name)) table.cell.text += " ";
  }

  ontext(text: string): void {
    const table = this.#open.at(-1);
    if (!table || this.#unread > 0) return;
    if (table.cell) {
      table.cell.text += text;
      if (table.cell.text.length > LONGEST_CELL) throw tooLong(table.line + 1);
    } else if (table.isCaption && table.caption.length < LONGEST_CELL) table.caption += text;
  }

  onclosetag(name: string): void {
    this.#depth -= 1;
    if (UNREAD.has(name)) this.#unread -= 1;
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === "td" || name === "th") this.#endCell(table);
    else if (name === "tr") this.#endRow(table);
    else if (name === "caption") table.isCaption = false;
    else if (name === "table") {
      this.#endRow(table);
      this.#open.pop();
      const caption = table.caption.replace(/\s+/g, " ").trim().slice(0, 100);
      const isTaken = this.tables.some((other) => other !== table && other.name === caption);
      if (caption !== "" && !isTaken) table.name = caption;
    }
  }

  #openTable(): void {
    if (this.#open.length === DEEPEST || this.tables.length === MOST_TABLES) {
      throw new Refusal(
        "BAD_REQUEST",
        "The page holds more tables than are read. Copy the one that is meant.",
      );
    }
    const table: OpenHtmlTable = {
      name: `Table ${this.tables.length + 1}`,
      rows: new SheetRows(),
      line: 0,
      cells: [],
      reaching: new Map(),
      cell: null,
      isCaption: false,
      caption: "",
    };
    this.tables.push(table);
    this.#open.push(table);
  }

  #endCell(table: OpenHtmlTable): void {
    const { cell, cells, reaching } = table;
    table.cell = null;
    if (!cell) return;
    takeReaching(table);
    if (cells.length + cell.columns > MOST_CELLS) {
      const line = table.line + 1;
      throw new Refusal("BAD_REQUEST", `Row ${line} has more than ${MOST_CELLS} cells.`, { line });
    }
    const text = cell.text.replace(/\s+/g, " ").trim();
    for (let place = 0; place < cell.columns; place += 1) {
      if (cell.rows > 1)
        reaching.set(cells.length, { text: place === 0 ? text : "", rows: cell.rows });
      cells.push(place === 0 ? text : "");
    }
  }

  #endRow(table: OpenHtmlTable): void {
    this.#endCell(table);
    if (table.cells.length === 0) return;
    takeReaching(table);
    table.line += 1;
    table.rows.add(table.line, table.cells);
    table.cells = [];
    for (const [column, cell] of table.reaching) {
      cell.rows -= 1;
      if (cell.rows === 0) table.reaching.delete(column);
    }
  }
}

/** Takes the cells from above that stand at the end of a row as far as it was read. */
function takeReaching({ cells, reaching }: OpenHtmlTable): void {
  for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
    cells.push(above.text);
  }
}

function tooLong(line: number): Refusal {
  return new Refusal("BAD_REQUEST", `Row ${line} holds a cell that is too long.`, { line });
}

function spanned(said = "1", most: number): number {
  const count = Number.parseInt(said, 10);
  return count > 1 ? Math.min(count, most) : 1;
}
