import { ROW_FIELDS, type TypedRow } from "@/domain/entry/row-cells";
import { type SaidBack, type SaidCell, saidBack, saidCells } from "@/domain/entry/said-back";
import { MOST_TYPED_ROWS } from "@/domain/limits";
import { badUserInput, Refusal } from "@/domain/refusal";
import { countOf } from "@/domain/words/format";
import type { Database } from "@/prisma/client";
import type { NewItem } from "./submissions/items";
import { putSalaryItems } from "./submissions/salary-items";
import { type GuardedRow, loadRowContext, readTypedRows } from "./submissions/typed-salaries";

/** A row of a grid with every cell as it was typed; null is an empty cell. */
export type TypedRowInput = { readonly [Field in keyof TypedRow]?: string | null | undefined };

/** Rows that are read together: slips show among neighbours. */
export interface TypedRowsInput {
  readonly defaults: TypedRowInput;
  readonly rows: readonly TypedRowInput[];
}

/** A row as it was understood. */
export interface UnderstoodRow extends GuardedRow {
  /** Null where it was not. */
  readonly said: SaidBack | null;
  /** What its other cells were understood as. */
  readonly cells: readonly SaidCell[];
  /** What the title that was understood is called; null where none was. */
  readonly titleName: string | null;
  /** What the titles that may be meant are called, in their order. */
  readonly titleSuggestionNames: readonly string[];
}

const LONGEST_CELL = 5_000;

/** Reads rows as they would be taken into a draft. Throws BAD_USER_INPUT where there are too many. */
export async function understandRows(
  database: Database,
  submissionId: string | null,
  { defaults, rows }: TypedRowsInput,
): Promise<UnderstoodRow[]> {
  if (rows.length < 1 || rows.length > MOST_TYPED_ROWS) {
    throw badUserInput("rows", `Send 1 to ${MOST_TYPED_ROWS} rows; here are ${rows.length}.`);
  }
  const context = await loadRowContext(database, submissionId, typedRow(defaults));
  const read = await readTypedRows(database, rows.map(typedRow), context);
  const { nameOf } = context.findTitle;
  return read.map((row) => ({
    ...row,
    said: row.salary && saidBack(row.salary),
    cells: row.salary ? saidCells(row.salary) : [],
    titleName: row.salary && nameOf(row.salary.titleId),
    titleSuggestionNames: row.titleSuggestions.map(nameOf),
  }));
}

/**
 * The items that typed rows make. Throws BAD_USER_INPUT for cells that cannot be read, and
 * REASON_NEEDED where an amount looks like a slip and no reason is given; both name the row.
 */
export async function typedSalaryItems(
  database: Database,
  submissionId: string,
  input: TypedRowsInput,
): Promise<NewItem[]> {
  const rows = await understandRows(database, submissionId, input);
  const salaries = rows.map(({ salary, problems, slipReason, slips, leftOut }, row) => {
    const [problem] = problems;
    if (salary === null) {
      const message = `Row ${row + 1}: ${problem?.message ?? "it cannot be read."}`;
      throw badUserInput(`rows.${row}.${problem?.field ?? ""}`, message);
    }
    refuseSlips(slips, slipReason, row);
    return { salary, leftOut, slipReason, line: null };
  });
  return putSalaryItems(database, salaries);
}

/** Throws REASON_NEEDED where there are slips and no reason. */
export function refuseSlips(slips: GuardedRow["slips"], reason: string | null, row: number): void {
  const [slip] = slips;
  if (!slip || reason !== null) return;
  const message = `Row ${row + 1}: ${slip.explanation}`;
  throw new Refusal("REASON_NEEDED", message, { row, slips: countOf(slips.length, "slip") });
}

function typedRow(input: TypedRowInput): TypedRow {
  const cells = ROW_FIELDS.map((field) => [field, input[field] ?? ""] as const);
  for (const [field, { length }] of cells) {
    if (length > LONGEST_CELL) {
      throw badUserInput(field, `${field} has ${length} characters, and ${LONGEST_CELL} are read.`);
    }
  }
  return Object.fromEntries(cells.filter(([, text]) => text !== ""));
}
