import { Transform, type TransformCallback } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { Refusal } from "@/domain/refusal";
import { damageOf, LONGEST_RECORD } from "./parse-table";

/** What the rows of a table are given to, one by one, the header first. */
export interface RowTaker {
  take(cells: string[]): void;
  /** The text that the rows taken since the last call come to. */
  handOn?(): string;
  /** Called after the last row, before `handOn` is called for the last time. */
  end?(): void;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/**
 * Takes the bytes of a table in UTF-8, gives its rows to a taker, and hands on what that makes of
 * them. A table without quotes is its lines and separators, and splitting it is several times as
 * fast as parsing; from the first line with a quote on, csv-parse reads the rest. Fails with
 * Refusal, naming the line, where the table is damaged.
 */
export class QuickRows extends Transform {
  readonly #delimiter: string;
  readonly #taker: RowTaker;
  #parser: Parser | null = null;
  /** The bytes of a line whose end is still to come. */
  #begun: Buffer = Buffer.alloc(0);
  /** How many lines were split. */
  #lines = 0;
  /** Whether there was a row. */
  #isBegun = false;

  constructor(delimiter: string, taker: RowTaker) {
    super();
    this.#delimiter = delimiter;
    this.#taker = taker;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#parser) {
      this.#parse(this.#parser, chunk, done);
      return;
    }
    const bytes = this.#begun.length > 0 ? Buffer.concat([this.#begun, chunk]) : chunk;
    const quote = bytes.indexOf(QUOTE);
    const end = bytes.lastIndexOf(LINE_FEED, quote === -1 ? bytes.length : quote) + 1;
    if (!this.#does(() => this.#split(bytes.toString("utf8", 0, end)))) return;
    this.#begun = bytes.subarray(end);
    // A table of old has carriage returns alone, so that no line of it ends here.
    if (quote === -1 && this.#begun.length <= LONGEST_RECORD) {
      this.#handOn(done);
      return;
    }
    this.#parser = this.#openParser();
    this.#parse(this.#parser, this.#begun, done);
  }

  override _flush(done: TransformCallback): void {
    this.#parser ??= this.#openParser(this.#begun);
    this.#parser.once("end", () => {
      if (this.#does(() => this.#taker.end?.())) this.#handOn(done);
    });
    this.#parser.end();
  }

  /** Whether the taker could do something. What it throws ends the reading: in a stream nobody else would catch it. */
  #does(work: () => void): boolean {
    if (this.destroyed) return false;
    try {
      work();
      return true;
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  #split(text: string): void {
    let start = this.#lines === 0 && text.startsWith("\ufeff") ? 1 : 0;
    for (let end = text.indexOf("\n", start); end !== -1; end = text.indexOf("\n", start)) {
      const stop = text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
      if (stop > start) this.#take(text.slice(start, stop).split(this.#delimiter));
      this.#lines += 1;
      start = end + 1;
    }
  }

  /** Gives a row to the taker, unless it is blank or only says what separates cells. */
  #take(row: string[]): void {
    const isFirst = !this.#isBegun;
    this.#isBegun = true;
    if (isFirst && /^sep=.?$/i.test(row[0] ?? "") && row.length < 3) return;
    if (row[0]?.trim() === "" && row.every((cell) => cell.trim() === "")) return;
    this.#taker.take(row);
  }

  #parse(parser: Parser, bytes: Buffer, done: TransformCallback): void {
    parser.write(bytes, () => this.#handOn(done));
  }

  #handOn(done: TransformCallback): void {
    const text = this.#taker.handOn?.();
    if (text) this.push(text);
    done();
  }

  /** The parser of the rest, whose rows and faults are ours. */
  #openParser(rest?: Buffer): Parser {
    const parser = parse({
      bom: this.#lines === 0,
      delimiter: this.#delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    });
    parser.on("data", (row: string[]) => this.#does(() => this.#take(row)));
    parser.on("error", (error) => this.destroy(this.#refusalOf(error, parser)));
    if (rest) parser.write(rest);
    return parser;
  }

  #refusalOf(error: Error, parser: Parser): Error {
    if (!(error instanceof CsvError)) return error;
    const line = this.#lines + (typeof error.lines === "number" ? error.lines : parser.info.lines);
    return new Refusal("BAD_REQUEST", `Line ${line} ${damageOf(error)}`, { line });
  }
}
