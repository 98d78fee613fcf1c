import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { DataColumn } from "@/domain/data/column";
import styles from "./data-guide.module.css";

const COLUMNS: readonly Column<DataColumn>[] = [
  { key: "name", head: "Column", cell: ({ name }) => <code>{name}</code> },
  {
    key: "describes",
    head: "What it means",
    cell: ({ describes, words }) =>
      words === null ? describes : `${describes}; one of ${words.join(", ")}`,
  },
  { key: "type", head: "Type", cell: ({ type }) => type },
  { key: "unit", head: "Unit", cell: ({ unit }) => unit ?? "none" },
  { key: "empty", head: "An empty cell says", cell: ({ empty }) => empty ?? "never empty" },
];

/** The dictionary of the columns of one table, folded under what the table is. */
export function ColumnTable({
  of,
  columns,
  children,
}: {
  of: string;
  columns: readonly DataColumn[];
  children: ReactNode;
}) {
  return (
    <details className={styles.folded}>
      <summary>{children}</summary>
      <DataTable
        caption={`The columns of ${of}`}
        captionHidden
        columns={COLUMNS}
        rows={columns}
        rowKey={({ name }) => name}
      />
    </details>
  );
}
