import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importFile } from "@/importers/data-set/import-file";
import { published } from "@/importers/data-set/keep";
import type { ImportReport } from "@/importers/data-set/report";
import type { ImportOptions } from "@/importers/data-set/work";
import { dataSetOf } from "@/importers/data-sets";

const folder = mkdtempSync(path.join(tmpdir(), "stepwise-data-set-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file for a test and answers with its path. */
export function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The moment at which the tests read files. */
export const NOW = new Date("2026-11-30T12:00:00Z");

/** Reads a file and publishes what it comes to at once. */
export function read(
  url: string,
  name: string,
  file: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const dataSet = dataSetOf(name);
  if (!dataSet) throw new Error(`no data set ${name}`);
  return importFile(url, dataSet, file, {
    asOf: null,
    now: NOW,
    dryRun: false,
    keep: published("test"),
    progress: () => undefined,
    ...options,
  });
}

/** Whether every row that was read is kept or refused. */
export function addsUp({ rowsRead, rowsKept, rowsRefused }: ImportReport): boolean {
  return rowsRead === rowsKept + Object.values(rowsRefused).reduce((sum, rows) => sum + rows, 0);
}

export const aijobsHeader =
  "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,employee_residence,remote_ratio,company_location,company_size";

/** One row of aijobs, with what a test does not care about filled in. */
export function advert(row: Partial<Record<string, string | number>> = {}): string {
  const { year, level, type, title, salary, currency, country, remote } = {
    year: 2024,
    level: "SE",
    type: "FT",
    title: "Data Scientist",
    salary: 100_000,
    currency: "USD",
    country: "US",
    remote: 0,
    ...row,
  };
  return [year, level, type, title, salary, currency, 1, country, remote, country, "M"].join(",");
}

/** A file of aijobs of a day, with CRLF as upstream has it. */
export function aijobsFile(day: string, rows: readonly string[]): string {
  return fileOf(`salaries_${day}_fixture.csv`, `${[aijobsHeader, ...rows].join("\r\n")}\r\n`);
}
