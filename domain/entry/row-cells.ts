import { checkedText } from "@/domain/text/plain-text";
import { saidIn } from "./blank-words";
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
  /** The rows that the row is to become, as far as they differ from it; none where it stays one. */
  readonly rows: readonly TypedRow[];
}

/** The cells of a row, read one by one; what cannot be read is remembered as a problem. */
export class RowCells {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly row: TypedRow,
    private readonly defaults: TypedRow,
  ) {}

  /** What the row itself says, as it is kept; empty where it says that it says nothing. */
  own(field: RowField): string {
    return textOf(field, this.row[field]);
  }

  /** What the row says, or the default for all rows. */
  text(field: RowField): string {
    return this.own(field) || textOf(field, this.defaults[field]);
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

  /** Remembers a problem, and the rows that would mend it. */
  refuse(field: RowField, message: string, rows: readonly TypedRow[] = []): null {
    this.problems.push({ field, message, rows });
    return null;
  }
}

function textOf(field: RowField, typed = ""): string {
  // Most cells of most rows.
  if (typed === "") return "";
  return saidIn(checkedText(typed), field === "country");
}
