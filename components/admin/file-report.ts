import { refusalOf } from "./ask";
import type { Defaults } from "./row-defaults";
import type { SeenSubmission } from "./submission-items";

/** What came of a file, as the route answers it. */
export interface FileReport {
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  readonly findings: readonly {
    readonly line: number;
    readonly field: string | null;
    readonly kind: "refused" | "slip";
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
  readonly seen: SeenSubmission;
}

/** The address that a file is sent to. */
export function fileAddress({ file, mode, defaults, columns, seen }: FileQuestion): string {
  const parameters = new URLSearchParams({
    mode,
    name: file.name,
    reason: `The file ${file.name}.`,
    submission: seen.id,
    version: String(seen.version),
  });
  for (const [name, value] of Object.entries(defaults))
    if (value !== "") parameters.set(name, value);
  if (columns) parameters.set("columns", columns.join(","));
  return `/api/files/salaries?${parameters}`;
}

/** Sends a file and reads what comes back line by line. */
export async function sendFile(
  question: FileQuestion,
  onProgress: (progress: FileProgress) => void,
): Promise<{ report: FileReport } | { problem: string }> {
  try {
    const response = await fetch(fileAddress(question), {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: question.file,
    });
    let last = "";
    for await (const line of linesOf(response)) {
      last = line;
      const { progress } = JSON.parse(line);
      if (progress) onProgress(progress);
    }
    const { report, errors } = JSON.parse(last || "{}");
    if (report) return { report };
    return {
      problem: errors?.[0] ? refusalOf(errors[0]).message : "The server stopped answering.",
    };
  } catch {
    return { problem: "The server could not be reached. Nothing was taken; try again." };
  }
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + next.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}
