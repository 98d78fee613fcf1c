import type { Client } from "pg";

/** The engine's own record of migrations, which restoring writes anew. */
const MIGRATIONS_TABLE = "_prisma_migrations";

/** A table with the columns that are stored, in their order. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables that hold what people put in, by name. */
export async function storedTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition
       AND relname <> $1 AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     GROUP BY relname ORDER BY relname`,
    [MIGRATIONS_TABLE],
  );
  return rows;
}

/** The migrations that are applied, oldest first; none where the database has no tables of ours. */
export async function appliedMigrations(client: Client) {
  const { rows: found } = await client.query("SELECT to_regclass($1) AS held", [MIGRATIONS_TABLE]);
  if (found[0]?.held === null) return [];
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM ${MIGRATIONS_TABLE}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Where each sequence stands; null where it has given no number yet. */
export async function sequences(client: Client) {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = current_schema() ORDER BY sequencename`,
  );
  return rows;
}

/** The first table that has a row; null where all are empty. */
export async function filledTable(
  client: Client,
  tables: readonly StoredTable[],
): Promise<string | null> {
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT FROM ${asIdentifier(name)} LIMIT 1`);
    if (rows.length > 0) return name;
  }
  return null;
}

/** A name as SQL takes it whatever it is. */
export function asIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What COPY is told of a table's rows. */
export function listed(columns: readonly string[]): string {
  return columns.map(asIdentifier).join(", ");
}
