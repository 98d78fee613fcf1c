import { toRow } from "@/curation/submissions/content";
import { putSalaryItems } from "@/curation/submissions/salary-items";
import { loadRowContext, withSlips } from "@/curation/submissions/typed-salaries";
import type { TypedRow } from "@/domain/entry/row-cells";
import { type CheckedRow, readSalaryRow } from "@/domain/entry/salary-row";
import { MOST_FILE_ROWS } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import type { DataSet, FactReader } from "../data-set/layout";
import { foundMapping, unreadColumns } from "./columns";
import { cellAsTyped } from "./read-table";

/** The most rows of one file: they are held in memory until the last is read. */

/** Salaries of sources that are held, in the columns of docs/files.md: what has no importer of its own. */
export const csv: DataSet = {
  name: "csv",
  columns: [],
  takesDay: false,
  open({ header }): FactReader {
    const mapping = foundMapping(header);
    const unread = unreadColumns(header, mapping);
    if (unread.length > 0) {
      throw new Refusal(
        "BAD_REQUEST",
        `These columns are not read: ${unread.join(", ")}. Name them as docs/files.md does, or take them out.`,
        { line: 1 },
      );
    }
    const rows: TypedRow[] = [];
    return {
      kind: "facts",
      take(cells) {
        if (rows.length === MOST_FILE_ROWS) return { refused: `more than ${MOST_FILE_ROWS} rows` };
        rows.push(
          Object.fromEntries(
            mapping.flatMap((field, place) =>
              field === null ? [] : [[field, cellAsTyped(cells[place] ?? "")]],
            ),
          ),
        );
        return null;
      },
      async finish({ transaction, refuse, unrecognised }) {
        const database = { models: transaction };
        const context = await loadRowContext(database, null, {});
        const checked = rows.map((row) => readSalaryRow(row, context));
        for (const [place, row] of checked.entries()) {
          for (const reason of reasonsOf(row)) refuse(reason);
          if (row.problems.some(({ field }) => field === "title")) {
            unrecognised(rows[place]?.title ?? "");
          }
        }
        const good = (await withSlips(database, checked)).flatMap(
          ({ salary, slips, slipReason, leftOut }) => {
            if (salary === null) return [];
            if (slips.length === 0 || slipReason !== null)
              return [{ salary, leftOut, slipReason, line: null }];
            refuse("the amount looks like a slip and has no reason");
            return [];
          },
        );
        const salaries = new Map(
          (await putSalaryItems(database, good)).map((item) => [item.id, item.content]),
        );
        for (let repeated = salaries.size; repeated < good.length; repeated += 1) {
          refuse("a row above states the same thing");
        }
        return {
          put: {
            salary: [...salaries.values()].flatMap((content) =>
              content !== null && "money" in content ? [toRow("salary", content)] : [],
            ),
          },
        };
      },
    };
  },
};

/** Why a row is left out: its first problem, so that each row counts once. */
function reasonsOf({ salary, problems }: CheckedRow): string[] {
  const [first] = problems;
  return salary === null && first ? [`the ${first.field} cannot be read`] : [];
}
