import { strToU8, zipSync } from "fflate";
import { writeTable } from "@/domain/csv-text";
import type { Download, Form } from "./download";
import { briefOf, readmeOf } from "./readme";

/** A file to send. */
export interface DownloadFile {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** The download in one form. */
export function fileOf(download: Download, form: Form): DownloadFile {
  switch (form) {
    case "csv":
      return { contentType: "text/csv; charset=utf-8", body: csvOf(download) };
    case "json":
      return { contentType: "application/json; charset=utf-8", body: jsonOf(download) };
    case "md":
      return { contentType: "text/markdown; charset=utf-8", body: briefOf(download) };
    case "zip":
      return { contentType: "application/zip", body: archiveOf(download) };
  }
}

function csvOf({ columns, rows }: Download): string {
  return writeTable([
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
  ]);
}

function jsonOf({ name: _name, columns, rows, ...about }: Download): string {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])),
  );
  return `${JSON.stringify({ ...about, columns, rows: records }, null, 2)}\n`;
}

function archiveOf(download: Download): Uint8Array {
  const { name, asOf } = download;
  const files = {
    [`${name}.csv`]: csvOf(download),
    [`${name}.json`]: jsonOf(download),
    "README.md": readmeOf(download),
  };
  const entries = Object.entries(files).map(([file, text]) => [file, strToU8(text)]);
  // The time of the evidence, so that the same evidence is the same archive.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(asOf) });
}
