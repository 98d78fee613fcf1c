import { filesOf, tableOf } from "../evidence/archive/archives";
import type { Recorded } from "./api-door";
import { toldOfRow } from "./told-figures";

/** The archive of one revision, which holds salaries as they are recorded and shows no view. */
export interface ArchiveDoor {
  /** Expects of each figure the same, or that it is named as left out. How many it tells. */
  compare(recorded: readonly Recorded[]): number;
}

/** Fetches the archive of a revision. */
export async function archiveDoor(origin: string, revision: number): Promise<ArchiveDoor> {
  const response = await fetch(`${origin}/data/archive/${revision}.zip`);
  expect(response.status).toBe(200);
  const files = filesOf(new Uint8Array(await response.arrayBuffer()));
  const rows = new Map(tableOf(files, "salaries").map((row) => [row.salary_slug, row]));
  const leftOut = new Set(tableOf(files, "left_out").map(({ slug }) => slug));
  return {
    compare(recorded) {
      let told = 0;
      for (const { salary, told: figure } of recorded) {
        const row = rows.get(salary);
        expect([salary, leftOut.has(salary)]).toEqual([salary, row === undefined]);
        if (!row) continue;
        // How far a figure can be trusted hangs on the day, and is not a thing that is recorded.
        expect(toldOfRow({ ...row, grade: figure.grade })).toEqual(figure);
        told += 1;
      }
      return told;
    },
  };
}
