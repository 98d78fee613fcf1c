import type { Transaction } from "./client";
import { inParts } from "./rows";
import { tableOf, withFieldNames } from "./table-rows";

/** A version of a thing as its table holds it, by the names of its fields. */
export interface StoredRow {
  id: string;
  version: number;
  recordedIn: number;
  withdrawnIn: number | null;
  [column: string]: unknown;
}

/** Some versions of things of a table, by id; what there is no such version of is left out. */
export async function rowsOfVersions(
  transaction: Transaction,
  model: string,
  versions: readonly { readonly id: string; readonly version: number }[],
): Promise<Map<string, StoredRow>> {
  const ids = versions.map(({ id }) => id);
  const numbers = versions.map(({ version }) => version);
  const rows = await transaction.$queryRaw<object[]>`
    SELECT * FROM ${tableOf(model)}
    WHERE (id, version) IN (SELECT * FROM unnest(${ids}::text[], ${numbers}::int[]))`;
  const stored = rows.map((row) => withFieldNames(row) as StoredRow);
  return new Map(stored.map((row) => [row.id, row]));
}

/** The versions that stand of some things of a table, withdrawn ones included, by id. */
export async function standingRows(
  transaction: Transaction,
  model: string,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const standing = new Map<string, StoredRow>();
  for await (const some of inParts(ids)) {
    // One parameter: a list with one for each id keeps the client busy for seconds.
    const rows = await transaction.$queryRaw<object[]>`
      SELECT * FROM ${tableOf(model)} WHERE id = ANY(${some}) AND superseded_in IS NULL`;
    for (const row of rows) {
      const stored = withFieldNames(row) as StoredRow;
      standing.set(stored.id, stored);
    }
  }
  return standing;
}
