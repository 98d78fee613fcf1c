import type { RowSalary } from "@/domain/entry/salary-row";
import type { Database } from "@/prisma/client";
import { fromRow } from "./content";

/** How many rows one statement reads. */
const ROWS_AT_ONCE = 10_000;

/** The salaries that are published and printed, of one source or of all, with the reasons for odd amounts. */
export async function exportSalaries(
  { models }: Database,
  sourceId: string | null,
): Promise<(RowSalary & { slipReason: string | null })[]> {
  const salaries: (RowSalary & { slipReason: string | null })[] = [];
  for (let after = ""; ; ) {
    const rows = await models.salary.findMany({
      where: {
        ...(sourceId === null ? {} : { sourceId }),
        id: { gt: after },
        supersededIn: null,
        withdrawnIn: null,
        // What was computed is told by its rows: put in again it would be taken for printed.
        origin: { not: "COMPUTED" },
      },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
    });
    const reasons = await slipReasons(
      models,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      const { id, ...salary } = fromRow("salary", { ...row });
      salaries.push({ ...salary, slipReason: reasons.get(id) ?? null });
    }
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return salaries;
    after = last.id;
  }
}

/** The latest reasons that were given for amounts that look like slips. */
async function slipReasons(
  models: Database["models"],
  ids: string[],
): Promise<ReadonlyMap<string, string>> {
  const items = await models.submissionItem.findMany({
    where: { thing: "salary", thingId: { in: ids }, slipReason: { not: null } },
    select: { thingId: true, slipReason: true },
  });
  return new Map(items.map(({ thingId, slipReason }) => [thingId, slipReason ?? ""]));
}
