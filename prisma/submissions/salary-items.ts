import { observationKey } from "@/domain/curation/observation-key";
import type { RowSalary } from "@/domain/entry/salary-row";
import type { Models } from "../client";
import { sameContent } from "../same-content";
import { toRow } from "./content";
import type { NewItem } from "./items";
import { salaryIds } from "./salary-ids";
import { inferredAmong } from "./salary-origins";

/** A salary on its way into a draft. */
export interface SubmittedSalary {
  readonly salary: RowSalary;
  readonly slipReason: string | null;
  /** Line of the file that it was read from; null where it was typed in. */
  readonly line: number | null;
}

/** Items that put salaries, each with the id of what it observes. In the order of the salaries. */
export async function putSalaryItems(
  database: Models,
  salaries: readonly SubmittedSalary[],
): Promise<NewItem[]> {
  const ids = await salaryIds(
    database,
    salaries.map(({ salary }) => salary),
  );
  const inferred = await inferredAmong(database, [...ids.values()]);
  return salaries.map(({ salary, slipReason, line }) => {
    const id = ids.get(observationKey(salary)) ?? "";
    const origin = inferred.has(id) ? "INFERRED" : salary.origin;
    const content = { ...salary, id, origin };
    return { thing: "salary", id, action: "PUT", content, slipReason, line };
  });
}

/** The items that would change something: those whose very content stands already are left out. */
export async function changingItems(
  { models }: Models,
  items: readonly NewItem[],
): Promise<NewItem[]> {
  const changing: NewItem[] = [];
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
    const some = items.slice(start, start + ROWS_AT_ONCE);
    const rows = await models.salary.findMany({
      where: { id: { in: some.map(({ id }) => id) }, supersededIn: null, withdrawnIn: null },
    });
    const standing = new Map(rows.map((row) => [row.id, row]));
    changing.push(...some.filter((item) => !stands(item, standing.get(item.id))));
  }
  return changing;
}

const ROWS_AT_ONCE = 5_000;

function stands(item: NewItem, row: Readonly<Record<string, unknown>> | undefined): boolean {
  if (!row || item.thing !== "salary" || item.content === null) return false;
  return sameContent(row, toRow("salary", item.content));
}
