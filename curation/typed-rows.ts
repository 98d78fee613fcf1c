import { CollectedRefusals, together } from "@/domain/collected-refusals";
import { ROW_FIELDS, type TypedRow } from "@/domain/entry/row-cells";
import { type SaidBack, type SaidCell, saidBack, saidCells } from "@/domain/entry/said-back";
import { MOST_TYPED_ROWS } from "@/domain/limits";
import { badUserInput, Refusal } from "@/domain/refusal";
import type { Database } from "@/prisma/client";
import { type NewItem, refuseTwice } from "./submissions/items";
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
  const refused = new CollectedRefusals();
  const usual = refused.of(() => typedRow(defaults, "defaults")) ?? {};
  const typed = refused.ofEach(rows, (row, place) => typedRow(row, `rows.${place}`));
  refused.throwAny();
  const context = await loadRowContext(database, submissionId, usual);
  const read = await readTypedRows(database, typed, context);
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
 * The items that typed rows make. Throws, of all rows at once, BAD_USER_INPUT for each cell that
 * cannot be read, and REASON_NEEDED for each amount that looks like a slip and has no reason.
 */
export async function typedSalaryItems(
  database: Database,
  submissionId: string,
  input: TypedRowsInput,
): Promise<NewItem[]> {
  const rows = await understandRows(database, submissionId, input);
  const refused = new CollectedRefusals();
  const salaries = refused.ofEach(rows, ({ salary, problems, slipReason, slips, leftOut }, row) => {
    if (salary === null) throw unreadRow(problems, row);
    refuseSlips(slips, slipReason, "rows", row);
    return { salary, leftOut, slipReason, line: null };
  });
  refused.throwAny();
  const items = await putSalaryItems(database, salaries);
  refuseTwice(items, "rows");
  return items;
}

function unreadRow(problems: GuardedRow["problems"], row: number): Refusal {
  const [first, ...others] = problems.map(({ field, message }) =>
    badUserInput(`rows.${row}.${field}`, `Row ${row + 1}: ${message}`),
  );
  return together(first ?? badUserInput(`rows.${row}`, "It cannot be read."), ...others);
}

/** Throws REASON_NEEDED where there are slips and no reason. `list`: the argument that has the row. */
export function refuseSlips(
  slips: GuardedRow["slips"],
  reason: string | null,
  list: string,
  row: number,
): void {
  const [slip] = slips;
  if (!slip || reason !== null) return;
  const argument = `${list}.${row}.slipReason`;
  throw new Refusal("REASON_NEEDED", `Row ${row + 1}: ${slip.explanation}`, { argument });
}

function typedRow(input: TypedRowInput, at: string): TypedRow {
  const cells = ROW_FIELDS.map((field) => [field, input[field] ?? ""] as const);
  for (const [field, { length }] of cells) {
    if (length > LONGEST_CELL) {
      throw badUserInput(
        `${at}.${field}`,
        `${field} has ${length} characters, and ${LONGEST_CELL} are read.`,
      );
    }
  }
  return Object.fromEntries(cells.filter(([, text]) => text !== ""));
}
