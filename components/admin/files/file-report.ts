import type { Defaults } from "@/components/admin/forms/grid/row-defaults";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import type { FileOutcome } from "@/domain/curation/file-outcome";

/** What came of a file, as the route answers it. */
export interface FileReport extends FileOutcome {
  /** The first of them. */
  readonly findings: readonly {
    readonly line: number;
    readonly field: string | null;
    readonly kind: "refused" | "slip" | "unread";
    readonly message: string;
  }[];
  readonly findingsInAll: number;
}

/** How far the server is with a file. */
export interface FileProgress {
  readonly stage: "checking" | "storing";
  readonly done: number;
  readonly rows: number;
}

/** What a file is sent with. */
export interface FileQuestion {
  readonly file: File;
  readonly mode: "dry" | "all" | "good";
  readonly defaults: Defaults;
  /** What each column is read as, in their order; null to find it by their names. */
  readonly columns: readonly string[] | null;
  /** How decimals and days are written, "point", "comma", "day" or "month"; empty where that is not said. */
  readonly decimals: string;
  readonly dates: string;
  /** The sheet that is read; null for the first that holds something. */
  readonly sheet: string | null;
  readonly seen: SeenSubmission;
}

/** The address that a file is sent to. */
export function fileAddress({
  file,
  mode,
  defaults,
  columns,
  decimals,
  dates,
  sheet,
  seen,
}: FileQuestion): string {
  const parameters = new URLSearchParams({
    mode,
    name: file.name,
    reason: `The file ${file.name}.`,
    submission: seen.id,
    version: String(seen.version),
  });
  for (const [name, value] of Object.entries(defaults))
    if (value !== "") parameters.set(name, value);
  if (decimals !== "") parameters.set("decimals", decimals);
  if (dates !== "") parameters.set("dates", dates);
  if (sheet !== null) parameters.set("sheet", sheet);
  if (columns) parameters.set("columns", columns.join(","));
  return `/api/files/salaries?${parameters}`;
}

/** What files are called on their way, by how their names end. */
const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  json: "application/json",
  html: "text/html",
  htm: "text/html",
};

/** The type that a file is sent as: a table of text where its name does not say another. */
export function fileType({ name }: File): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "text/csv";
}

/** The file that a copied table makes: the page's own table, where the clipboard holds that. Null where it holds no text. */
export function pastedFile({ html, text }: { html: string; text: string }): File | null {
  if (/<table\b/i.test(html)) return new File([html], "pasted table.html");
  return text.trim() === "" ? null : new File([text], "pasted table.tsv");
}
