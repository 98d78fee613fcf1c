import form from "@/components/admin/forms/form.module.css";
import { DataTable } from "@/components/ui/data-table";
import { ROW_FIELDS } from "@/domain/entry/row-cells";
import { countOf, formatCount } from "@/domain/words/format";
import type { FileQuestion, FileReport } from "./file-report";

const FIELD_WORDS: Readonly<Record<string, string>> = {
  minYears: "least years",
  maxYears: "most years",
  sampleSize: "n",
  asPrinted: "as printed",
  slipReason: "why it is right",
};

/** What was found about a file, and what can be done with it. */
export function FileReportView({
  report,
  busy,
  onColumns,
  onSend,
  onDownload,
}: {
  report: FileReport;
  busy: boolean;
  onColumns: (columns: readonly string[]) => void;
  onSend: (mode: FileQuestion["mode"]) => void;
  onDownload: () => void;
}) {
  const { rowsRead, rowsKept, rowsUnchanged, rowsRefused, findings, findingsInAll, columns } =
    report;
  const isStored = report.submission !== null;
  const rows = findings.map((finding, place) => ({ ...finding, place }));
  const fields = columns.map(({ field }) => field ?? "");
  return (
    <>
      <p className={isStored ? form.done : form.refusal} role="status">
        {report.isDuplicate
          ? "The very same rows were handed in before. Nothing was added."
          : `${isStored ? "Done" : "Checked"}: ${countOf(rowsRead, "row")} read, ${formatCount(rowsKept)} ${isStored ? "in the draft" : "can be taken"}, ${formatCount(rowsUnchanged)} published like that already, ${formatCount(rowsRefused)} refused.`}
      </p>
      {isStored ? null : (
        <>
          <fieldset className={form.defaults}>
            <legend>What the columns are read as</legend>
            {columns.map(({ name, field }, place) => (
              <label key={name} className={form.field}>
                {name}
                <select
                  defaultValue={field ?? ""}
                  onChange={({ target }) =>
                    onColumns(fields.map((each, at) => (at === place ? target.value : each)))
                  }
                >
                  <option value="">left out</option>
                  {ROW_FIELDS.map((known) => (
                    <option key={known} value={known}>
                      {FIELD_WORDS[known] ?? known}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </fieldset>
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
                    field ?? (kind === "unread" ? "the column" : "the row"),
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
