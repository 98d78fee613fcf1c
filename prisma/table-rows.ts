import type { Transaction } from "./client";
import { Prisma } from "./generated/client";
import { inParts, mapInParts, ROWS_AT_ONCE } from "./rows";

/**
 * Writes rows of a table, each column by the name of its field. All rows of a statement are one
 * parameter: with one for each value the client is busy for longer than the server waits.
 * A row comes in one object or in several, of which the later ones are believed.
 */
export async function insertRows(
  transaction: Transaction,
  model: string,
  rows: readonly (readonly object[])[],
): Promise<void> {
  const table = tableOf(model);
  for await (const part of inParts(rows)) {
    const some = await mapInParts(part, withColumnNames);
    await transaction.$executeRaw`
      INSERT INTO ${table}
      SELECT * FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(some)}::jsonb)`;
  }
}

/**
 * Has the database count a table's rows again where many were written. It plans by what it counted
 * last, which it does once a minute at best, and for a table that it takes for empty it chooses ways
 * that go through all rows for each row.
 */
export async function countRows(
  transaction: Transaction,
  model: string,
  written: number,
): Promise<void> {
  if (written > ROWS_AT_ONCE) await transaction.$executeRaw`ANALYZE ${tableOf(model)}`;
}

/** The name of a model's table, as a part of a statement. */
export function tableOf(model: string): Prisma.Sql {
  return Prisma.raw(`"${columnName(model)}"`);
}

/** A row of a table by the names of its fields. */
export function withFieldNames(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [fieldName(column), value]),
  );
}

function withColumnNames(row: readonly object[]): object {
  const columns: Record<string, unknown> = {};
  for (const fields of row) {
    for (const [field, value] of Object.entries(fields)) columns[columnName(field)] = value;
  }
  return columns;
}

/** The schema maps every field to its name with underscores. */
const columnName = remembering((field) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);
const fieldName = remembering((column) =>
  column.replace(/_([a-z])/g, (_sign, letter: string) => letter.toUpperCase()),
);

/** Works out each name once: there are few names, and many rows. */
function remembering(work: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? work(name);
    known.set(name, found);
    return found;
  };
}
