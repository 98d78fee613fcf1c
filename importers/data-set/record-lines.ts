import type { RowTaker } from "@/tables/quick-rows";
import type { ReadRecord, RecordReader } from "./layout";
import { OTHER_CELLS, type RowCounts } from "./report";

/** Two ends of an advertised range are no further apart than this. */
const WIDEST_RANGE = 4;
/** How many rows are read between two words of progress. */
const ROWS_BETWEEN = 50_000;

/** What turns rows into records of held titles. */
export interface LineSettings {
  readonly reader: RecordReader;
  readonly columns: number;
  /** The id of the held title that a text names; null for none. */
  readonly recognise: (printed: string) => string | null;
  readonly counts: RowCounts;
  readonly progress: (rows: number) => void;
}

interface Waiting {
  readonly record: ReadRecord;
  readonly titleId: string;
  readonly row: number;
  /** What else its row says; empty for people. */
  readonly advert: string;
}

/**
 * Takes the rows of a file and gives the lines of the table that records are copied into. Two rows
 * in a row that agree in all but the amount, the lower not first, are the two ends of one range. What
 * is in a row is said by the file alone: a row that is left out parts those around it, whatever it is
 * left out for, so that no name that a title is given changes the pay of another title.
 */
export class RecordLines implements RowTaker {
  readonly #settings: LineSettings;
  #waiting: Waiting | null = null;
  #row = 0;
  #text = "";

  constructor(settings: LineSettings) {
    this.#settings = settings;
  }

  take(cells: string[]): void {
    this.#row += 1;
    if (this.#row > 1) this.#take(cells);
  }

  end(): void {
    this.#part();
    this.#settings.progress(this.#settings.counts.read);
  }

  handOn(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  #take(cells: string[]): void {
    const { reader, columns, recognise, counts, progress } = this.#settings;
    counts.read += 1;
    if (counts.read % ROWS_BETWEEN === 0) progress(counts.read);
    const records = cells.length === columns ? reader.read(cells) : { refused: OTHER_CELLS };
    if ("refused" in records) {
      this.#leaveOut(records.refused);
      return;
    }
    let kept = false;
    for (const record of records) {
      const titleId = recognise(record.title);
      if (titleId === null) counts.unrecognised(record.title);
      else {
        const advert = reader.advertOf?.(cells) ?? "";
        this.#pair({ record, titleId, row: this.#row, advert });
      }
      kept ||= titleId !== null;
    }
    if (kept) counts.kept += 1;
    else this.#leaveOut("the title is not recognised");
  }

  #leaveOut(reason: string): void {
    this.#settings.counts.refuse(reason);
    this.#part();
  }

  /** Whatever comes next is no other end of the row that waits. */
  #part(): void {
    if (this.#waiting) this.#write(this.#waiting, this.#waiting.record.amount);
    this.#waiting = null;
  }

  #pair(next: Waiting): void {
    const first = this.#waiting;
    if (first === null) {
      this.#waiting = next;
    } else if (isRange(first, next)) {
      this.#write(first, next.record.amount);
      this.#waiting = null;
    } else {
      this.#write(first, first.record.amount);
      this.#waiting = next;
    }
  }

  /** A line: what the first row says, with the lower end. Nothing in it needs escaping but the codes, which hold no signs. */
  #write({ record, titleId, row, advert }: Waiting, low: number): void {
    const { country, level, years, year, currency, amount } = record;
    this.#text += `${row}\t${titleId}\t${country}\t${level ?? "\\N"}\t${years ?? "\\N"}\t${year}\t${currency}\t${low}\t${amount}\t${variantOf(advert)}\n`;
  }
}

function isRange(high: Waiting, low: Waiting): boolean {
  return (
    high.advert !== "" &&
    high.advert === low.advert &&
    high.record.amount >= low.record.amount &&
    high.record.amount <= low.record.amount * WIDEST_RANGE
  );
}

/**
 * A number for all that an advert says besides its amount, by which repeats of it are told from
 * adverts that only pay the same: 53 bits, so that unlike ones hardly ever share it. A list of all
 * adverts would grow with the file.
 */
function variantOf(advert: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < advert.length; place += 1) {
    const sign = advert.charCodeAt(place);
    low = Math.imul(low ^ sign, 2_654_435_761);
    high = Math.imul(high ^ sign, 1_597_334_677);
  }
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}
