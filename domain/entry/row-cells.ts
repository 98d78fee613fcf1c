import { checkedText } from "@/domain/text/plain-text";
import type { Reading } from "./reading";

/** What a row of a grid or of a file may hold. */
export const ROW_FIELDS = [
  "source",
  "title",
  "amount",
  "currency",
  "period",
  "statistic",
  "basis",
  "country",
  "place",
  "experience",
  "minYears",
  "maxYears",
  "level",
  "sampleSize",
  "observed",
  "asPrinted",
  "url",
  "note",
  "slipReason",
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** A row, every cell as it was typed. */
export type TypedRow = Readonly<Partial<Record<RowField, string>>>;

/** A cell that cannot be taken, with what to write instead. */
export interface RowProblem {
  readonly field: RowField;
  readonly message: string;
}

/** The cells of a row, read one by one; what cannot be read is remembered as a problem. */
export class RowCells {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly row: TypedRow,
    private readonly defaults: TypedRow,
  ) {}

  /** What the row itself says, without hidden characters. */
  own(field: RowField): string {
    return checkedText(this.row[field] ?? "");
  }

  /** What the row says, or the default for all rows. */
  text(field: RowField): string {
    return this.own(field) || checkedText(this.defaults[field] ?? "");
  }

  /** What a reader makes of the cell; null where it is a problem. */
  read<T>(field: RowField, reader: (text: string) => Reading<T>): T | null {
    const reading = reader(this.text(field));
    if ("value" in reading) return reading.value;
    return this.refuse(field, reading.problem);
  }

  /** The same for a cell that may be empty: null then. */
  readIfAny<T>(field: RowField, reader: (text: string) => Reading<T>): T | null {
    return this.text(field) === "" ? null : this.read(field, reader);
  }

  /** The same for a cell that must not be empty. */
  need<T>(field: RowField, reader: (text: string) => Reading<T>, missing: string): T | null {
    return this.text(field) === "" ? this.refuse(field, missing) : this.read(field, reader);
  }

  /** A text of limited length; null where the cell is empty. */
  words(field: RowField, longest: number): string | null {
    const text = this.text(field);
    if (text === "") return null;
    return text.length <= longest
      ? text
      : this.refuse(field, `At most ${longest} characters are kept; here are ${text.length}.`);
  }

  /** Remembers a problem. */
  refuse(field: RowField, message: string): null {
    this.problems.push({ field, message });
    return null;
  }
}
