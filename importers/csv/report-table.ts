import type { RowField, TypedRow } from "@/domain/entry/row-cells";
import { writeTable } from "@/tables/write-table";

/** What was found about one row of a file. */
export interface RowFinding {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly field: RowField | null;
  /** `refused`: the row is not taken. `slip`: it is not taken without a reason. `unread`: a column is not read. */
  readonly kind: "refused" | "slip" | "unread";
  readonly message: string;
  /** The rows that a row is to become, as far as they differ from it; left out where it stays one. */
  readonly rows?: readonly TypedRow[];
}

/** The findings about a file as a table. */
export function reportTable(findings: readonly RowFinding[]): string {
  const rows = findings.map(({ line, kind, field, message }) => [
    String(line),
    kind,
    field ?? "",
    message,
  ]);
  return writeTable([["line", "finding", "field", "explanation"], ...rows]);
}
