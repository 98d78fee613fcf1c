import type { Defaults } from "@/components/admin/forms/grid/row-defaults";
import type { SeenSubmission } from "@/components/admin/views/submission-items";

/** What came of a file, as the route answers it. */
export interface FileReport {
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  readonly findings: readonly {
    readonly line: number;
    readonly field: string | null;
    readonly kind: "refused" | "slip" | "unread";
    readonly message: string;
  }[];
  readonly findingsInAll: number;
  readonly columns: readonly { readonly name: string; readonly field: string | null }[];
  readonly submission: string | null;
  readonly isDuplicate: boolean;
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
  /** Whether amounts and sample sizes have a decimal comma. */
  readonly hasDecimalComma: boolean;
  readonly seen: SeenSubmission;
}

/** The address that a file is sent to. */
export function fileAddress({
  file,
  mode,
  defaults,
  columns,
  hasDecimalComma,
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
  if (hasDecimalComma) parameters.set("decimals", "comma");
  if (columns) parameters.set("columns", columns.join(","));
  return `/api/files/salaries?${parameters}`;
}
