import type { CareerTitle } from "@/domain/evidence";
import type { Transaction } from "../client";

/** The titles that stand, by what they may be called. */
export function titleNames(
  transaction: Transaction,
): Promise<Pick<CareerTitle, "id" | "name" | "aliases">[]> {
  return transaction.$queryRaw`
    SELECT id, name, aliases FROM career_title
    WHERE superseded_in IS NULL AND withdrawn_in IS NULL ORDER BY id`;
}

/** The day that the records of a data set speak of; null where none are held. */
export async function recordsAsOf(transaction: Transaction, setId: string): Promise<Date | null> {
  const [standing] = await transaction.$queryRaw<{ as_of: Date }[]>`
    SELECT as_of FROM record_set
    WHERE id = ${setId} AND superseded_in IS NULL AND withdrawn_in IS NULL`;
  return standing?.as_of ?? null;
}

/** The salaries that were computed from the records of a data set: their ids begin with its id, whatever source or edition they are of. */
export async function computedSalaries(transaction: Transaction, setId: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM salary
    WHERE starts_with(id, ${`${setId}-`}) AND superseded_in IS NULL AND withdrawn_in IS NULL
      AND origin = 'COMPUTED'
    ORDER BY id`;
  return rows.map(({ id }) => id);
}
