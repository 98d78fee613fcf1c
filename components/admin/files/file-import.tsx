"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { Option } from "@/components/admin/forms/field";
import form from "@/components/admin/forms/form.module.css";
import {
  type Defaults,
  FIRST_DEFAULTS,
  RowDefaults,
} from "@/components/admin/forms/grid/row-defaults";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { formatCount } from "@/domain/words/format";
import { type FileProgress, type FileQuestion, type FileReport, fileAddress } from "./file-report";
import { FileReportView } from "./file-report-view";
import { sendFile } from "./send-file";

/** Takes a table from a file: checked first, then taken whole, or its good rows only. */
export function FileImport({
  seen,
  sources,
}: {
  seen: SeenSubmission;
  sources: readonly Option[];
}) {
  const router = useRouter();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [defaults, setDefaults] = useState<Defaults>(FIRST_DEFAULTS);
  const [hasDecimalComma, setDecimalComma] = useState(false);
  const [columns, setColumns] = useState<readonly string[] | null>(null);
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const [report, setReport] = useState<FileReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(mode: FileQuestion["mode"]) {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const address = fileAddress({ file, mode, defaults, columns, hasDecimalComma, seen });
    const answer = await sendFile<FileProgress, FileReport>(address, file, setProgress);
    setBusy(false);
    setProgress(null);
    if ("problem" in answer) return setProblem(answer.problem);
    setReport(answer.report);
    if (answer.report.submission !== null) router.refresh();
  }

  async function download() {
    if (!file) return;
    const address = fileAddress({ file, mode: "dry", defaults, columns, hasDecimalComma, seen });
    const headers = { "content-type": "text/csv", accept: "text/csv" };
    const response = await fetch(address, { method: "POST", headers, body: file });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = "stepwise-report.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <div className={form.form} data-layout="stacked-wide">
      <RowDefaults sources={sources} value={defaults} onChange={setDefaults} />
      <div className={form.field}>
        <label htmlFor={`${id}-file`}>The file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            setReport(null);
            setColumns(null);
            setProblem(null);
          }}
        />
        <span className={form.hint}>
          Up to 32 MB and 2,50,000 rows. <a href="/api/files/template.csv">A template</a> shows the
          columns.
        </span>
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-decimals`}>Decimals have</label>
        <select
          id={`${id}-decimals`}
          value={hasDecimalComma ? "comma" : "point"}
          onChange={({ target }) => {
            setDecimalComma(target.value === "comma");
            setReport(null);
          }}
        >
          <option value="point">a point: 72,500.50</option>
          <option value="comma">a comma: 72.500,50</option>
        </select>
        <span className={form.hint}>Of amounts and sample sizes.</span>
      </div>
      <div className={form.actions}>
        <button
          type="button"
          className={form.button}
          disabled={!file || busy}
          onClick={() => send("dry")}
        >
          Check the file
        </button>
      </div>
      {progress ? (
        <p className="type-ui" role="status">
          <progress value={progress.done} max={progress.rows} aria-label="Rows done" />{" "}
          {progress.stage === "checking" ? "Checked" : "Stored"} {formatCount(progress.done)} of{" "}
          {formatCount(progress.rows)} rows.
        </p>
      ) : null}
      {problem ? (
        <p className={form.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      {report ? (
        <FileReportView
          report={report}
          busy={busy}
          onColumns={(next) => setColumns(next)}
          onSend={send}
          onDownload={download}
        />
      ) : null}
    </div>
  );
}
