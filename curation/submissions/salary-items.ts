import { correctedSalary, type UnstatedField } from "@/domain/curation/corrected-salary";
import { observationKey } from "@/domain/entry/observation-key";
import type { RowSalary } from "@/domain/entry/salary-row";
import type { Models } from "@/prisma/client";
import { sameContent } from "@/prisma/same-content";
import { fromRow, type SubmittedContent, toRow } from "./content";
import type { NewItem } from "./items";
import { salaryIds } from "./salary-ids";

/** A salary on its way into a draft. */
export interface SubmittedSalary {
  readonly salary: RowSalary;
  /** Its id, where somebody names it; else that of what it observes. */
  readonly id?: string | null;
  /** The version that its author saw, where that is known; else the current one counts. */
  readonly seenVersion?: number | null;
  /** What it says nothing of: a correction keeps that. */
  readonly leftOut: readonly UnstatedField[];
  readonly slipReason: string | null;
  /** Line of the file that it was read from; null where it was typed in. */
  readonly line: number | null;
}

/**
 * Items that put salaries, each with the id of what it observes and, where that is held, with what
 * it leaves out. In the order of the salaries.
 */
export async function putSalaryItems(
  database: Models,
  salaries: readonly SubmittedSalary[],
): Promise<(NewItem & { readonly thing: "salary" })[]> {
  const ids = await salaryIds(
    database,
    salaries.map(({ salary }) => salary),
  );
  const idOf = ({ id, salary }: SubmittedSalary) => id ?? ids.get(observationKey(salary)) ?? "";
  const held = await heldSalaries(database, salaries.map(idOf));
  return salaries.map((submitted) => {
    const { salary, leftOut, slipReason, line, seenVersion = null } = submitted;
    const id = idOf(submitted);
    const stands = held.get(id);
    const content = stands ? correctedSalary(salary, stands, leftOut) : { ...salary, id };
    const seen = seenVersion === null ? {} : { baseVersion: seenVersion };
    return { thing: "salary", id, action: "PUT", content, slipReason, line, ...seen };
  });
}

/** Salaries as they were stated last. One that was computed and withdrawn says nothing of one that somebody reads. */
async function heldSalaries(
  { models }: Models,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubmittedContent["salary"]>> {
  const held = new Map<string, SubmittedContent["salary"]>();
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
    const rows = await models.salary.findMany({
      where: {
        id: { in: ids.slice(start, start + ROWS_AT_ONCE) },
        supersededIn: null,
        OR: [{ withdrawnIn: null }, { origin: { not: "COMPUTED" } }],
      },
    });
    for (const row of rows) held.set(row.id, fromRow("salary", { ...row }));
  }
  return held;
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
