import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { LONGEST_FILE_NAME, LONGEST_REASON } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { isCalendarDay, latestToday } from "@/domain/text/calendar-day";
import { checkedText } from "@/domain/text/plain-text";
import type { Actor } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { importFile } from "./data-set/import-file";
import { asDraft } from "./data-set/keep";
import type { DataSet } from "./data-set/layout";
import type { ImportReport } from "./data-set/report";
import { dataSetOf } from "./data-sets";

/** How much of a wrong value a refusal repeats. */
const SHOWN = 60;

/** What a file of a data set is read with. */
export interface UploadSettings {
  readonly dataSet: DataSet;
  readonly asOf: string | null;
  readonly dryRun: boolean;
  readonly fileName: string;
  /** What is done and why; null to say what the file is. */
  readonly reason: string | null;
}

/**
 * The settings from the path and the parameters of an address: `mode` (dry or import), `asOf` (a day),
 * `reason` and `name`. Throws Refusal.
 */
export function uploadSettings(name: string, parameters: URLSearchParams): UploadSettings {
  const dataSet = dataSetOf(name);
  if (!dataSet) throw new Refusal("NOT_FOUND", "There is no data set of that name.");
  const mode = parameters.get("mode") ?? "import";
  if (mode !== "dry" && mode !== "import") throw refused("mode is one of: dry, import.");
  const asOf = parameters.get("asOf") || null;
  if (asOf !== null && !isCalendarDay(asOf)) {
    throw refused(
      `asOf is a day of the calendar, as in 2024-12-15; "${checkedText(asOf).slice(0, SHOWN)}" is none.`,
    );
  }
  if (asOf !== null && asOf > latestToday(new Date())) {
    throw refused(`asOf ${asOf} lies in the future.`);
  }
  const fileName = checkedText(parameters.get("name") ?? "").slice(-LONGEST_FILE_NAME) || "file";
  const reason = checkedText(parameters.get("reason") ?? "") || null;
  if ((reason?.length ?? 0) > LONGEST_REASON) throw refused("The reason is too long.");
  return { dataSet, asOf, dryRun: mode === "dry", fileName, reason };
}

/** Reads an uploaded file of a data set into a draft. The file is kept no longer than that takes. */
export async function importUpload(
  database: Database,
  actor: Actor,
  bytes: Uint8Array,
  { dataSet, asOf, dryRun, fileName, reason }: UploadSettings,
  progress: (rows: number) => void,
): Promise<ImportReport> {
  const folder = await mkdtemp(path.join(tmpdir(), "stepwise-upload-"));
  try {
    const file = path.join(folder, "upload");
    await writeFile(file, bytes);
    return await importFile(database.url, dataSet, file, {
      asOf,
      now: new Date(),
      dryRun,
      fileName,
      keep: asDraft({ ...actor, reason, fileName }),
      progress,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refused(message: string): Refusal {
  return new Refusal("BAD_USER_INPUT", message);
}
