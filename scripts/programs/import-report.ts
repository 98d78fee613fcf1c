import { formatCount } from "@/domain/words/format";
import type { ImportReport } from "@/importers/data-set/report";
import type { ToldReport } from "@/importers/told-report";

/** What came of a file of a data set, with where its draft is. */
export type DataSetReport = ImportReport & { readonly address: string | null };

/** How many titles that are not recognised, and how many findings, the report shows. */
const SHOWN = 20;

const OUTCOMES: Record<ImportReport["outcome"], string> = {
  drafted: "It is in a draft, which a reviewer publishes:",
  published: "It is published.",
  unchanged: "It says what is held or in a draft already; nothing was added.",
  older: "A later file of the same source is held; nothing was added.",
  checked: "This was a dry run; nothing was kept.",
};

/** What came of a file of a data set, as people read it. */
export function dataSetText(report: DataSetReport): string {
  const titles = report.titlesUnrecognised.map(
    ({ title, rows }) => `  ${formatCount(rows)}  ${title}`,
  );
  return [
    `${formatCount(report.rowsRead)} rows read, ${formatCount(report.rowsKept)} kept`,
    ...Object.entries(report.rowsRefused).map(
      ([reason, rows]) => `${formatCount(rows)} left out: ${reason}`,
    ),
    ...(titles.length > 0 ? ["Titles that are not held, by rows:"] : []),
    ...firstOf(titles),
    OUTCOMES[report.outcome],
    ...(report.address === null ? [] : [report.address]),
  ].join("\n");
}

/** What came of a table of salaries, as people read it. */
export function salaryTableText(report: ToldReport, isDryRun: boolean): string {
  const { rowsRead, rowsKept, rowsUnchanged, rowsRefused, findings, address } = report;
  const outcome = report.isDuplicate || rowsKept === 0 ? "unchanged" : "drafted";
  return [
    `${formatCount(rowsRead)} rows read, ${formatCount(rowsKept)} kept, ${formatCount(rowsUnchanged)} published like that already, ${formatCount(rowsRefused)} left out`,
    ...firstOf(
      findings.map(
        ({ line, field, message }) =>
          `  Line ${line}${field === null ? "" : `, ${field}`}: ${message}`,
      ),
    ),
    OUTCOMES[isDryRun ? "checked" : outcome],
    ...(address === null ? [] : [address]),
  ].join("\n");
}

function firstOf(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN),
    ...(more > 0 ? [`  and ${formatCount(more)} more; --json has all of them`] : []),
  ];
}
