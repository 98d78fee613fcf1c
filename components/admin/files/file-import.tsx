"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Option } from "@/components/admin/forms/field";
import form from "@/components/admin/forms/form.module.css";
import {
  type Defaults,
  FIRST_DEFAULTS,
  RowDefaults,
} from "@/components/admin/forms/grid/row-defaults";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { formatCount } from "@/domain/words/format";
import { FileChoice } from "./file-choice";
import {
  type FileProgress,
  type FileQuestion,
  type FileReport,
  fileAddress,
  fileType,
} from "./file-report";
import { FileReportView } from "./file-report-view";
import { sendFile } from "./send-file";
import { type SaidWriting, WritingChoice } from "./writing-choice";

const UNSAID: SaidWriting = { decimals: "", dates: "" };

/** Takes a table from a file: checked first, then taken whole, or its good rows only. */
export function FileImport({
  seen,
  sources,
}: {
  seen: SeenSubmission;
  sources: readonly Option[];
}) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [defaults, setDefaults] = useState<Defaults>(FIRST_DEFAULTS);
  const [writing, setWriting] = useState<SaidWriting>(UNSAID);
  const [sheet, setSheet] = useState<string | null>(null);
  const [columns, setColumns] = useState<readonly string[] | null>(null);
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const [report, setReport] = useState<FileReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function take(next: File | null) {
    setFile(next);
    setReport(null);
    setColumns(null);
    setSheet(null);
    setProblem(null);
  }

  async function send(mode: FileQuestion["mode"], otherSheet: string | null = sheet) {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const isOther = otherSheet !== sheet;
    const question = { file, mode, defaults, ...writing, sheet: otherSheet, seen };
    const address = fileAddress({ ...question, columns: isOther ? null : columns });
    const answer = await sendFile<FileProgress, FileReport>(
      address,
      file,
      setProgress,
      fileType(file),
    );
    setBusy(false);
    setProgress(null);
    if ("problem" in answer) return setProblem(answer.problem);
    setReport(answer.report);
    setSheet(otherSheet);
    if (isOther) setColumns(null);
    if (answer.report.submission !== null) router.refresh();
  }

  /** Shown at once, and asked about with the next question. */
  function chooseColumns(next: readonly string[]) {
    setColumns(next);
    setReport(
      (shown) =>
        shown && {
          ...shown,
          columns: shown.columns.map((column, place) => ({
            ...column,
            field: next[place] || null,
          })),
        },
    );
  }

  async function download() {
    if (!file) return;
    const question = { file, mode: "dry" as const, defaults, columns, ...writing, sheet, seen };
    const address = fileAddress(question);
    const headers = { "content-type": fileType(file), accept: "text/csv" };
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
      <FileChoice file={file} onFile={take} />
      <WritingChoice
        value={writing}
        onChange={(next) => {
          setWriting(next);
          setReport(null);
        }}
      />
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
          onColumns={chooseColumns}
          onSheet={(name) => send("dry", name)}
          onSend={send}
          onDownload={download}
        />
      ) : null}
    </div>
  );
}
