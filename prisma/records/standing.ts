import type { CareerTitle } from "@/domain/evidence";
import type { Transaction } from "../client";
import { COMPUTED } from "./aggregate-salaries";

/** The titles that stand, by what they may be called. */
export function titleNames(
  transaction: Transaction,
): Promise<Pick<CareerTitle, "id" | "name" | "aliases">[]> {
  return transaction.$queryRaw`
    SELECT id, name, aliases FROM career_title
    WHERE superseded_in IS NULL AND withdrawn_in IS NULL ORDER BY id`;
}

/** The day that the records of a source speak of; null where none are held. */
export async function recordsAsOf(
  transaction: Transaction,
  sourceId: string,
): Promise<Date | null> {
  const [standing] = await transaction.$queryRaw<{ as_of: Date }[]>`
    SELECT as_of FROM record_set
    WHERE id = ${sourceId} AND superseded_in IS NULL AND withdrawn_in IS NULL`;
  return standing?.as_of ?? null;
}

/** The salaries of a source that were computed from its records, and not recorded by a curator. */
export async function computedSalaries(
  transaction: Transaction,
  sourceId: string,
): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM salary
    WHERE source_id = ${sourceId} AND superseded_in IS NULL AND withdrawn_in IS NULL
      AND right(as_printed, ${COMPUTED.length}::integer) = ${COMPUTED}
    ORDER BY id`;
  return rows.map(({ id }) => id);
}
