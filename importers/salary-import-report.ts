import type { FileOutcome } from "@/domain/curation/file-outcome";
import type { RowFinding } from "./csv/report-table";

/** What came of a file. */
export interface SalaryImportReport extends FileOutcome {
  readonly findings: readonly RowFinding[];
}
