import { type Column, DataTable } from "@/components/ui/data-table";
import type { DataColumn } from "@/domain/data/column";

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

/** The dictionary of the columns of one table. */
export function ColumnTable({ of, columns }: { of: string; columns: readonly DataColumn[] }) {
  return (
    <DataTable
      caption={`The columns of ${of}`}
      columns={COLUMNS}
      rows={columns}
      rowKey={({ name }) => name}
    />
  );
}
