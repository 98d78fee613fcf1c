import { z } from "zod";

/** The entry of a backup that says what the others are. */
export const MANIFEST = "manifest.json";

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().nonnegative(),
  /** Of the rows in PostgreSQL's text format, before they were compressed. */
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a backup holds, and of which moment. */
const manifestSchema = z.strictObject({
  format: z.literal("stepwise-backup"),
  /** Of the file: the tables as entries of a zip. */
  version: z.literal(1),
  /** The moment that all tables are of, by the database's clock. */
  takenAt: z.iso.datetime(),
  /** The version of the schema: the migrations that were applied, oldest first. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(tableSchema).min(1),
  /** Where each sequence stands; null where it has given no number yet. */
  sequences: z.array(
    z.strictObject({ name: z.string(), last: z.string().regex(/^\d+$/).nullable() }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;
/** A table of a backup. */
export type BackedUpTable = Manifest["tables"][number];

/** The entry that holds the rows of a table. */
export function entryOf(table: string): string {
  return `tables/${table}.copy`;
}

/** Reads a manifest; null where a text is none. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** How many rows all tables have together. */
export function rowsHeld({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
