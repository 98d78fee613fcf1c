import type { Row } from "@/domain/data/archive-table";
import type { DataColumn } from "@/domain/data/column";

/** A row as an object of JSON. Decimals stay text, so that no reader rounds them. */
export function recordText(columns: readonly DataColumn[], row: Row): string {
  const record = columns.map(({ name, type }, place) => {
    const cell = row[place] ?? null;
    if (cell === null || type === "integer") return [name, cell];
    return [name, type === "boolean" ? cell === "true" : String(cell)];
  });
  return JSON.stringify(Object.fromEntries(record));
}
