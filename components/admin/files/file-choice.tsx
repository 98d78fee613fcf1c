import { useId } from "react";
import form from "@/components/admin/forms/form.module.css";
import { pastedFile } from "./file-report";

const KINDS =
  ".csv,.tsv,.txt,.xlsx,.xlsm,.ods,.json,.ndjson,.html,.htm,text/csv,text/tab-separated-values";

/** Where a file comes from: the disk, or the clipboard. */
export function FileChoice({
  file,
  onFile,
}: {
  file: File | null;
  onFile: (file: File | null) => void;
}) {
  const id = useId();
  return (
    <>
      <div className={form.field}>
        <label htmlFor={`${id}-file`}>The file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept={KINDS}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onFile(target.files?.[0] ?? null)}
        />
        <span id={`${id}-hint`} className={form.hint}>
          CSV, TSV, Excel (XLSX), ODS or JSON, or a saved page with a table. Up to 32 MB and 250,000
          rows. <a href="/api/files/template.csv">A template</a> shows the columns.
        </span>
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-paste`}>Or paste a table here</label>
        <textarea
          id={`${id}-paste`}
          rows={2}
          value=""
          readOnly
          aria-describedby={`${id}-pasted`}
          onPaste={(event) => {
            const data = event.clipboardData;
            const pasted = pastedFile({
              html: data.getData("text/html"),
              text: data.getData("text/plain"),
            });
            event.preventDefault();
            if (pasted) onFile(pasted);
          }}
        />
        <span id={`${id}-pasted`} className={form.hint} role="status">
          {file?.name.startsWith("pasted table")
            ? "The pasted table is taken like a file."
            : "From a spreadsheet or a web page, with the row of headings."}
        </span>
      </div>
    </>
  );
}
