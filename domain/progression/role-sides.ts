import type { CareerStep, TitleDuty, TitleSkill } from "../evidence/evidence";
import { compareText, groupBy } from "../text/lists";

/** The two titles of a step, by slug. */
export type Ends = Pick<CareerStep, "fromTitleId" | "toTitleId">;

/** Something that a source lists for a role. */
export type Listed = TitleSkill | TitleDuty;

/** What one source lists for a role of each of the two titles of a step, something for both. */
export interface Sides<Row extends Listed> {
  readonly sourceId: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** The sources that list something for both titles, in the order of their slugs. */
export function sidesOf<Row extends Listed>(
  rows: readonly Row[],
  { fromTitleId, toTitleId }: Ends,
): Sides<Row>[] {
  return [...groupBy(rows, ({ sourceId }) => sourceId)]
    .map(([sourceId, own]) => ({
      sourceId,
      before: rolesInOrder(own, fromTitleId).at(-1) ?? [],
      after: rolesInOrder(own, toTitleId)[0] ?? [],
    }))
    .filter(({ before, after }) => before.length > 0 && after.length > 0)
    .sort((a, b) => compareText(a.sourceId, b.sourceId));
}

/** What a source lists for each of its roles of a title; roles without a place where none has one. */
function rolesInOrder<Row extends Listed>(rows: readonly Row[], titleId: string): Row[][] {
  const own = rows
    .filter((row) => row.titleId === titleId)
    .sort((a, b) => a.position - b.position || compareText(a.id, b.id));
  const roles = [...groupBy(own, ({ rolePrinted }) => rolePrinted).values()];
  const placed = roles.filter(([row]) => row?.roleOrder !== null);
  return (placed.length > 0 ? placed : roles).sort(
    ([a], [b]) =>
      (a?.roleOrder ?? 0) - (b?.roleOrder ?? 0) ||
      compareText(a?.rolePrinted ?? "", b?.rolePrinted ?? ""),
  );
}
