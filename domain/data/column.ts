/** What a cell of a table that is given out holds; null where it is empty. */
export type Cell = string | number | null;

/** What the cells of a column are, by the words of Table Schema; a number is a decimal, exact as it is written. */
export type CellType = "string" | "integer" | "number" | "date" | "boolean";

/** A column of a table that is given out, as the dictionary of its columns has it. */
export interface DataColumn {
  readonly name: string;
  /** What it means, as a clause. */
  readonly describes: string;
  readonly type: CellType;
  /** What a number counts; null where it counts nothing. */
  readonly unit: string | null;
  /** What an empty cell says; null where no cell is empty. */
  readonly empty: string | null;
  /** The words that its cells are, where they are no others. */
  readonly words: readonly string[] | null;
}

/** What an empty cell says unless a column says otherwise. */
export const NOT_STATED = "the source does not state it";

type Facts = Partial<Omit<DataColumn, "name" | "describes">>;

/** A column that is never empty, of text unless it is said. */
export function column(name: string, describes: string, facts: Facts = {}): DataColumn {
  return { name, describes, type: "string", unit: null, empty: null, words: null, ...facts };
}

/** A column whose empty cells say that the source does not state it. */
export function stated(name: string, describes: string, facts: Facts = {}): DataColumn {
  return column(name, describes, { empty: NOT_STATED, ...facts });
}

/** All that the dictionary says of a column, in one sentence after its name. */
export function columnWords({ describes, unit, empty, words }: DataColumn): string {
  return [
    describes,
    ...(unit === null ? [] : [`in ${unit}`]),
    ...(words === null ? [] : [`one of ${words.join(", ")}`]),
    ...(empty === null ? ["never empty"] : [`empty where ${empty}`]),
  ].join("; ");
}
