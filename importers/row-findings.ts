import type { GuardedRow } from "@/curation/submissions/typed-salaries";
import { observationKey } from "@/domain/entry/observation-key";
import type { TypedRow } from "@/domain/entry/row-cells";
import type { CheckedRow } from "@/domain/entry/salary-row";
import { unreadColumns } from "./csv/columns";
import type { OpenTable, TableRow } from "./csv/read-table";
import type { RowFinding } from "./csv/report-table";
import { OTHER_CELLS, type RowCounts } from "./data-set/report";

/** A row of a table with what was read of it. */
export interface ReadRow {
  readonly line: number;
  /** The title as the row prints it. */
  readonly title: string;
  readonly checked: CheckedRow;
  readonly oddCells: TableRow["oddCells"];
}

/** What of a table is not read: nothing is dropped without a word. Who names the columns leaves out the others. */
export function unreadFindings({ header, headerLine, mapping, isChosen }: OpenTable): RowFinding[] {
  if (isChosen) return [];
  return unreadColumns(header, mapping).map((name) => ({
    line: headerLine,
    field: null,
    kind: "unread",
    message: `The column "${name}" is not read: no cell of ours has that name. Say what it is, or leave it out.`,
  }));
}

/** Why rows are not taken: cells that cannot be read, slips without a reason, and what a line above says already. Each row is counted once. */
export function findingsOf(
  read: readonly ReadRow[],
  guarded: readonly GuardedRow[],
  counts: RowCounts,
): RowFinding[] {
  const lines = new Map<string, number>();
  return read.flatMap(({ line, title, checked, oddCells }, place): RowFinding[] => {
    const refused = (
      field: RowFinding["field"],
      message: string,
      rows: readonly TypedRow[] = [],
    ): RowFinding => {
      const mended = rows.length > 0 ? { rows } : {};
      return { line, field, kind: "refused", message, ...mended };
    };
    if (oddCells !== null) {
      counts.refuse(OTHER_CELLS);
      return [refused(null, `The row has ${oddCells} cells, unlike the header.`)];
    }
    const { salary, problems, slipReason } = checked;
    if (salary === null) {
      counts.refuse(`the ${problems[0]?.field} cannot be read`);
      if (problems.some(({ field }) => field === "title")) counts.unrecognised(title);
      return problems.map(({ field, message, rows }) => refused(field, message, rows));
    }
    const key = observationKey(salary);
    const first = lines.get(key);
    if (first !== undefined) {
      counts.refuse("a row above states the same thing");
      return [refused(null, `Line ${first} states the same thing already.`)];
    }
    lines.set(key, line);
    const slips = slipReason === null ? (guarded[place]?.slips ?? []) : [];
    if (slips.length > 0) counts.refuse("the amount looks like a slip and has no reason");
    return slips.map(({ explanation }) => ({
      line,
      field: "amount",
      kind: "slip",
      message: explanation,
    }));
  });
}
