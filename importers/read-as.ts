import { saidBack, saidCells } from "@/domain/entry/said-back";
import type { Refusal } from "@/domain/refusal";
import type { CountedTable } from "./open-salary-file";
import type { ReadRow } from "./row-findings";
import type { SalaryImportReport } from "./salary-import-report";

/** How many rows are said back before anything is taken. */
const SAID_BACK = 5;

/** How a file was read, as its report tells. */
export function readAs({
  table,
  sheets,
  sheet,
  hasDecimalComma,
  dateOrder,
  isAsBefore,
}: CountedTable) {
  const columns = table.header.map((name, place) => ({
    name,
    field: table.mapping[place] ?? null,
    samples: table.samples[place] ?? [],
  }));
  return { columns, sheets, sheet, hasDecimalComma, dateOrder, isAsBefore };
}

/** The first rows that were understood, each said back in a line. */
export function previewOf(
  read: readonly ReadRow[],
  nameOf: (titleId: string) => string,
): SalaryImportReport["preview"] {
  return read
    .flatMap(({ line, checked: { salary } }) => (salary === null ? [] : [{ line, salary }]))
    .slice(0, SAID_BACK)
    .map(({ line, salary }) => {
      const { words } = saidBack(salary);
      const cells = saidCells(salary).map((cell) => cell.words);
      return { line, words: [nameOf(salary.titleId), words, ...cells].join("; ") };
    });
}

/** The report of a file whose header does not say what rows hold: how it was read so far, and what is missing. */
export function unreadReport(counted: CountedTable, problem: Refusal): SalaryImportReport {
  const { rows, table } = counted;
  return {
    rowsRead: rows,
    rowsKept: 0,
    rowsUnchanged: 0,
    rowsRefused: rows,
    findings: [{ line: table.headerLine, field: null, kind: "refused", message: problem.message }],
    ...readAs(counted),
    preview: [],
    submission: null,
    isDuplicate: false,
  };
}
