import { strToU8, zipSync } from "fflate";
import { writeTable } from "@/tables/write-table";
import { CSV_COLUMNS } from "./columns";
import type { Download, Form } from "./download";
import { briefOf, readmeOf } from "./readme";

/** The download in one form. */
export function fileOf(download: Download, form: Form): Uint8Array<ArrayBuffer> {
  switch (form) {
    case "csv":
      return strToU8(csvOf(download));
    case "json":
      return strToU8(jsonOf(download));
    case "md":
      return strToU8(briefOf(download));
    case "zip":
      return archiveOf(download);
  }
}

/** What a file has to hold so that spreadsheets need the mark that tells them that it is UTF-8. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * The rows, then what is left out as rows without an amount. How it is shown and why a row is empty
 * stand in columns: lines of comment are read as rows by spreadsheets and by most programs.
 */
function csvOf({ columns, rows, shownAs, leftOut }: Download): string {
  const view = shownAs.join(" ");
  const lines = [
    ...rows.map((row) => [...row, view, null]),
    ...leftOut.map(({ cells, reason }) => [
      ...columns.map(({ name }) => cells[name] ?? null),
      view,
      reason,
    ]),
  ];
  const text = writeTable([
    [...columns, ...CSV_COLUMNS].map(({ name }) => name),
    ...lines.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
  ]);
  return BEYOND_ASCII.test(text) ? `\ufeff${text}` : text;
}

function jsonOf({ name: _name, columns, rows, leftOut, ...about }: Download): string {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])),
  );
  const without = leftOut.map(({ cells, reason }) => ({ ...cells, reason }));
  return `${JSON.stringify({ ...about, columns, rows: records, leftOut: without }, null, 2)}\n`;
}

function archiveOf(download: Download): Uint8Array<ArrayBuffer> {
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
