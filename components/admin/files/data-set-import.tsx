"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { Option } from "@/components/admin/forms/field";
import form from "@/components/admin/forms/form.module.css";
import { countOf, formatCount } from "@/domain/words/format";
import { sendFile } from "./send-file";

/** What came of a file, as the route answers it. */
interface DataSetReport {
  readonly outcome: keyof typeof OUTCOMES;
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRefused: Readonly<Record<string, number>>;
  /** Where the draft is that holds what the file comes to; null where none does. */
  readonly address: string | null;
}

const OUTCOMES = {
  drafted: "It is in a draft.",
  unchanged: "It says what is held or in a draft already; nothing was added.",
  older: "A later file of the same source is held; nothing was added.",
  checked: "It was only checked; nothing was added.",
} as const;

/** Takes a file of a data set: checked first, then put into a draft, to which the page leads. */
export function DataSetImport({
  dataSets,
  mayWrite,
}: {
  dataSets: readonly Option[];
  mayWrite: boolean;
}) {
  const router = useRouter();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState(dataSets[0]?.value ?? "");
  const [asOf, setAsOf] = useState("");
  const [reason, setReason] = useState("");
  const [rows, setRows] = useState<number | null>(null);
  const [report, setReport] = useState<DataSetReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(mode: "dry" | "import") {
    if (!file) return;
    setRows(0);
    setProblem(null);
    setReport(null);
    const parameters = new URLSearchParams({ mode, name: file.name, asOf, reason });
    const address = `/api/files/data-set-${name}?${parameters}`;
    const answer = await sendFile<{ rows: number }, DataSetReport>(address, file, (progress) =>
      setRows(progress.rows),
    );
    setRows(null);
    if ("problem" in answer) return setProblem(answer.problem);
    setReport(answer.report);
    const { outcome, address: draft } = answer.report;
    if (outcome === "drafted" && draft !== null) router.push(draft);
  }

  const busy = rows !== null;
  return (
    <div className={form.form} data-layout="stacked-wide">
      <div className={form.field}>
        <label htmlFor={`${id}-name`}>The data set</label>
        <select
          id={`${id}-name`}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        >
          {dataSets.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-day`}>The day that the file speaks of</label>
        <input
          id={`${id}-day`}
          type="date"
          autoComplete="off"
          value={asOf}
          onChange={({ target }) => setAsOf(target.value)}
        />
        <span className={form.hint}>Only where its name does not tell it.</span>
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-file`}>The file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.zip,text/csv,application/zip"
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
        <span className={form.hint}>
          Up to 32 MB. Larger files are read on the server: npm run import.
        </span>
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-reason`}>What the file is and why it is added</label>
        <input
          id={`${id}-reason`}
          type="text"
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <span className={form.hint}>
          Readers see it in the log of changes. Left empty, it says the source and the day.
        </span>
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
        {mayWrite ? (
          <button
            type="button"
            className={form.button}
            disabled={!file || busy}
            onClick={() => send("import")}
          >
            Put it into a draft
          </button>
        ) : (
          <span className={form.hint}>A curator puts it into a draft.</span>
        )}
      </div>
      {busy ? (
        <p className="type-ui" role="status">
          {rows === 0 ? "The file is being read." : `${formatCount(rows)} rows read.`}
        </p>
      ) : null}
      {problem ? (
        <p className={form.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      {report ? <Report report={report} /> : null}
    </div>
  );
}

function Report({ report }: { report: DataSetReport }) {
  return (
    <div role="status">
      <p>
        {countOf(report.rowsRead, "row")} read, {formatCount(report.rowsKept)} kept.{" "}
        {OUTCOMES[report.outcome]}{" "}
        {report.address === null ? null : <Link href={report.address}>The draft</Link>}
      </p>
      <ul className="bullets">
        {Object.entries(report.rowsRefused).map(([reason, rows]) => (
          <li key={reason}>
            {formatCount(rows)} left out: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
