import type { SalaryImportReport } from "./salary-import-report";

/** Where people look at a draft; null where there is none. */
export function draftAddress(submission: string | null, origin = ""): string | null {
  return submission === null ? null : `${origin}/admin/submissions/${submission}`;
}

/** What came of a table of salaries, as whoever sends it is told: by HTTP, on the page and on the command line alike. */
export type ToldReport = SalaryImportReport & {
  /** How many findings there are, of which `findings` may hold the first only. */
  readonly findingsInAll: number;
  readonly address: string | null;
};

/** @param most how many findings are told */
export function toldReport(
  report: SalaryImportReport,
  most = Number.POSITIVE_INFINITY,
  origin = "",
): ToldReport {
  const { findings, submission } = report;
  return {
    ...report,
    findings: findings.slice(0, most),
    findingsInAll: findings.length,
    address: draftAddress(submission, origin),
  };
}
