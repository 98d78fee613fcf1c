import form from "@/components/admin/forms/form.module.css";
import { DataTable } from "@/components/ui/data-table";
import { countOf, formatCount } from "@/domain/words/format";
import { ColumnChoice, FIELD_NAMES } from "./column-choice";
import type { FileQuestion, FileReport } from "./file-report";

/** What was found about a file, and what can be done with it. */
export function FileReportView({
  report,
  busy,
  onColumns,
  onSheet,
  onSend,
  onDownload,
}: {
  report: FileReport;
  busy: boolean;
  onColumns: (columns: readonly string[]) => void;
  onSheet: (sheet: string) => void;
  onSend: (mode: FileQuestion["mode"]) => void;
  onDownload: () => void;
}) {
  const { rowsRead, rowsKept, rowsUnchanged, rowsRefused, findings, findingsInAll, columns } =
    report;
  const isStored = report.submission !== null;
  const rows = findings.map((finding, place) => ({ ...finding, place }));
  return (
    <>
      <p className={isStored ? form.done : form.refusal} role="status">
        {report.isDuplicate
          ? "The very same rows were handed in before. Nothing was added."
          : `${isStored ? "Done" : "Checked"}: ${countOf(rowsRead, "row")} read, ${formatCount(rowsKept)} ${isStored ? "in the draft" : "can be taken"}, ${formatCount(rowsUnchanged)} published like that already, ${formatCount(rowsRefused)} refused.`}
      </p>
      {isStored ? null : (
        <>
          <p className="type-ui">{readingWords(report)}</p>
          <SheetChoice report={report} busy={busy} onSheet={onSheet} />
          <ColumnChoice columns={columns} onColumns={onColumns} />
          <Preview preview={report.preview} />
          {rows.length > 0 ? (
            <DataTable
              caption={
                findingsInAll > rows.length
                  ? `The first ${rows.length} of ${formatCount(findingsInAll)} findings`
                  : countOf(findingsInAll, "finding")
              }
              rows={rows}
              rowKey={({ place }) => String(place)}
              columns={[
                { key: "line", head: "Line", cell: ({ line }) => line },
                {
                  key: "field",
                  head: "Cell",
                  cell: ({ field, kind }) =>
                    (field && FIELD_NAMES[field]) ?? (kind === "unread" ? "the column" : "the row"),
                },
                { key: "why", head: "What is wrong", cell: ({ message }) => message },
              ]}
            />
          ) : null}
          <div className={form.actions}>
            <button
              type="button"
              className={form.button}
              disabled={busy || rowsRefused > 0 || rowsKept === 0}
              onClick={() => onSend("all")}
            >
              Take all rows
            </button>
            <button
              type="button"
              className={form.button}
              data-quiet={true}
              disabled={busy || rowsKept === 0 || rowsRefused === 0}
              onClick={() => onSend("good")}
            >
              Take the good rows only
            </button>
            <button
              type="button"
              className={form.button}
              data-quiet={true}
              disabled={busy}
              onClick={() => onSend("dry")}
            >
              Check again
            </button>
            <button type="button" className={form.button} data-quiet={true} onClick={onDownload}>
              Download the report
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** How the file was read: by which signs, and whether as the last one of its kind. */
function readingWords({ hasDecimalComma, dateOrder, isAsBefore }: FileReport): string {
  const days =
    dateOrder === null
      ? "days such as 03/04/2025 are not read"
      : `days such as 03/04/2025 have the ${dateOrder === "DAY_FIRST" ? "day" : "month"} first`;
  const before = isAsBefore ? " Read like the last file of this source with these headings." : "";
  return `Decimals have a ${hasDecimalComma ? "comma" : "point"}; ${days}.${before}`;
}

function SheetChoice({
  report: { sheets, sheet },
  busy,
  onSheet,
}: {
  report: FileReport;
  busy: boolean;
  onSheet: (sheet: string) => void;
}) {
  if (sheets.length < 2) return null;
  return (
    <label className={form.field}>
      Sheet
      <select value={sheet ?? ""} disabled={busy} onChange={({ target }) => onSheet(target.value)}>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The first rows, said back before anything is taken. */
function Preview({ preview }: { preview: FileReport["preview"] }) {
  if (preview.length === 0) return null;
  return (
    <div className="type-ui">
      <p>The first rows are understood as:</p>
      <ul className="bullets">
        {preview.map(({ line, words }) => (
          <li key={line}>
            Line {line}: {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
