import type { CareerTitle } from "@/domain/evidence/evidence";
import type { Transaction } from "../client";

/**
 * The titles that stand, by what rows may call them. Those that are one level of another are left out,
 * so that a row of a senior data scientist counts for Data Scientist, at its level.
 */
export function titleNames(
  transaction: Transaction,
): Promise<Pick<CareerTitle, "id" | "name" | "aliases">[]> {
  return transaction.$queryRaw`
    SELECT id, name, aliases FROM career_title
    WHERE superseded_in IS NULL AND withdrawn_in IS NULL AND base_title_id IS NULL
    ORDER BY id`;
}

/** The data set of an id as it is published; null where it is not. */
export function standingRecordSet(transaction: Transaction, id: string) {
  return transaction.recordSet.findFirst({ where: { id, supersededIn: null, withdrawnIn: null } });
}

/**
 * The salaries whose ids begin with that of a data set, whatever source or edition they are of, each
 * with whether it was computed from records: those that were not, somebody recorded.
 */
export async function salariesOfSet(
  transaction: Transaction,
  setId: string,
): Promise<Map<string, boolean>> {
  const rows = await transaction.$queryRaw<{ id: string; is_computed: boolean }[]>`
    SELECT id, origin = 'COMPUTED' AS is_computed FROM salary
    WHERE starts_with(id, ${`${setId}-`}) AND superseded_in IS NULL AND withdrawn_in IS NULL
    ORDER BY id`;
  return new Map(rows.map((row) => [row.id, row.is_computed]));
}
