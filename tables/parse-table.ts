import { CsvError, parse } from "csv-parse";
import { Refusal } from "@/domain/refusal";
import { original } from "./spreadsheet-cells";
import { SEPARATOR_LINE } from "./table-cells";

/** A record of a table with the line of the file that it begins on. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** The same as they are written, with the apostrophes that keep spreadsheets from running them. */
  readonly written: readonly string[];
}

/** The longest record, in characters. */
export const LONGEST_RECORD = 65_536;
/** The most cells of one row. */
export const MOST_CELLS = 1_000;
/** How much text is handed to the parser at once. */
const PIECE = 65_536;

/**
 * The records of a table, its header first. Throws Refusal with the line where a quote is never
 * closed or a record too long, as soon as that is seen.
 */
export async function* parseTable(text: string): AsyncGenerator<TableRecord> {
  refuseLongLines(text);
  const preamble = SEPARATOR_LINE.exec(text)?.[0] ?? "";
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  const feeding = feed(parser, text.slice(preamble.length));
  const skipped = preamble === "" ? 0 : 1;
  let line = 1 + skipped;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (record.length > MOST_CELLS) {
        throw new Refusal("BAD_REQUEST", `Line ${line} has ${record.length} cells.`, { line });
      }
      // An empty line is skipped here and not by the parser, which does not count it.
      const isEmpty = record.length === 1 && record[0] === "";
      if (!isEmpty) yield { line, cells: record.map(original), written: record };
      line = info.lines + 1 + skipped;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal("BAD_REQUEST", `Line ${line} ${damageOf(error)}`, { line });
  } finally {
    parser.destroy();
    await feeding.catch(() => undefined);
  }
}

/** Looked for at once: the parser takes its time over a line of a million cells. */
function refuseLongLines(text: string): void {
  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 ? text.length : end;
    if (stop - start > LONGEST_RECORD && !text.slice(start, stop).includes("\r")) {
      throw new Refusal(
        "BAD_REQUEST",
        `Line ${line} is longer than ${LONGEST_RECORD} characters.`,
        { line },
      );
    }
    start = stop + 1;
  }
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Hands the text over piece by piece, as fast as it is taken. */
async function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  for (let start = 0; start < text.length && !parser.destroyed; start += PIECE) {
    if (parser.write(text.slice(start, start + PIECE))) continue;
    await drained(parser);
  }
  if (!parser.destroyed) parser.end();
}

/** Until the parser takes more, or takes nothing any more. */
function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      parser.off("drain", go).off("close", go);
      resolve();
    };
    parser.on("drain", go).on("close", go);
  });
}

/** What is wrong with a table that cannot be parsed, to follow "Line N". */
export function damageOf(error: CsvError): string {
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return "begins a record of more than 65,536 characters. Is a quote never closed?";
  }
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return "opens a quote that is never closed.";
  return "has a quote in the wrong place. Put cells that hold quotes into quotes, and double those inside.";
}

/**
 * What separates the cells of a table: what its first line says, else the sign that the line holds
 * most of, outside quotes.
 */
export function delimiterOf(text: string): string {
  const said = SEPARATOR_LINE.exec(text)?.[1];
  if (said !== undefined) return said;
  const [first = ""] = text.slice(0, LONGEST_RECORD).split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => [sign, bare.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
