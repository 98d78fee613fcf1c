import { LEVEL_NOT_STATED } from "@/domain/entry/experience-text";
import { ROW_FIELDS, type RowField } from "@/domain/entry/row-cells";
import type { RowSalary } from "@/domain/entry/salary-row";
import { decimalString } from "@/domain/evidence/money";
import { writeTable } from "@/tables/write-table";

/** The columns of our own files, of which every one is read again. */
export const COLUMNS: readonly RowField[] = ROW_FIELDS;

/** The salaries as a file that is read again to the same salaries. */
export function salaryTable(salaries: readonly ExportedSalary[]): string {
  return writeTable([
    COLUMNS,
    ...salaries.map((salary) => COLUMNS.map((field) => cellOf(salary, field))),
  ]);
}

/** A salary with why an amount that looks like a slip is right. */
export type ExportedSalary = RowSalary & { readonly slipReason: string | null };

/** A file with the columns and one row that shows how each is filled in; its salary is made up and says so. */
export function templateTable(): string {
  const example: Readonly<Record<RowField, string>> = {
    source: "",
    title: "Data Scientist",
    amount: "12 L",
    currency: "INR",
    period: "year",
    statistic: "average",
    basis: "CTC",
    country: "India",
    place: "Bengaluru",
    experience: "3-5 years",
    minYears: "",
    maxYears: "",
    level: "",
    sampleSize: "120",
    observed: "2025-02",
    asPrinted: "",
    url: "https://example.org/the-page-that-prints-it",
    note: "An example: replace this row.",
    slipReason: "",
  };
  return writeTable([COLUMNS, COLUMNS.map((field) => example[field])]);
}

function cellOf(salary: ExportedSalary, field: RowField): string {
  const own: Partial<Record<RowField, string | number | null>> = {
    source: salary.sourceId,
    title: salary.titleId,
    amount: decimalString(salary.money.amount),
    currency: salary.money.currency,
    period: salary.period,
    statistic: salary.statistic,
    basis: salary.basis,
    country: salary.country,
    place: salary.place,
    experience: salary.experiencePrinted,
    minYears: salary.minYears,
    maxYears: salary.maxYears,
    level: salary.level ?? (isOnlyWords(salary) ? LEVEL_NOT_STATED : null),
    sampleSize: salary.sampleSize,
    observed: spanText(salary.observedFrom, salary.observedTo),
    asPrinted: salary.asPrinted,
    url: salary.url,
    note: salary.note,
    slipReason: salary.slipReason,
  };
  return String(own[field] ?? "");
}

/** Whether experience is stated in words that are no years: they are not read again as such. */
function isOnlyWords({ experiencePrinted, minYears, maxYears }: ExportedSalary): boolean {
  return experiencePrinted !== null && minYears === null && maxYears === null;
}

function spanText(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return from === to ? from : `${from} to ${to}`;
  if (from !== null) return `from ${from}`;
  return to === null ? "" : `until ${to}`;
}
