import { createHash } from "node:crypto";
import { type Observation, observationKey } from "@/domain/entry/observation-key";
import type { Models } from "@/prisma/client";
import { fromRow } from "./content";

/** The longest part of an id that is made of names; the digest after it keeps ids apart. */
const NAMES_LENGTH = 100;

/**
 * The ids of some salaries, by observation key: that of the salary which stands for the same
 * observation, withdrawn or not, else a new one, which is the same whenever it is asked for. One
 * that names no edition, as nothing that is typed does, is of the only edition that states the same.
 */
export async function salaryIds(
  { models }: Models,
  salaries: readonly Observation[],
): Promise<ReadonlyMap<string, string>> {
  const sourceId = { in: [...new Set(salaries.map((salary) => salary.sourceId))] };
  const standing = await models.salary.findMany({
    where: { sourceId, supersededIn: null },
    // A withdrawn salary gives way to one that is published.
    orderBy: [{ withdrawnIn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  const known = new Map<string, string>();
  const ofEditions = new Map<string, string[]>();
  for (const row of standing) {
    const content = fromRow("salary", { ...row });
    known.set(observationKey(content), row.id);
    if (row.editionId === null || row.withdrawnIn !== null) continue;
    const key = observationKey({ ...content, editionId: null });
    ofEditions.set(key, [...(ofEditions.get(key) ?? []), row.id]);
  }
  return new Map(
    salaries.map((salary) => {
      const key = observationKey(salary);
      const [only, ...others] = ofEditions.get(key) ?? [];
      const ofEdition = others.length === 0 ? only : undefined;
      return [key, known.get(key) ?? ofEdition ?? newId(salary, key)];
    }),
  );
}

function newId({ sourceId, titleId }: Observation, key: string): string {
  const names = `${sourceId}-${titleId}`.slice(0, NAMES_LENGTH).replace(/(?<!-)-+$/, "");
  return `${names}-${createHash("sha256").update(key).digest("hex").slice(0, 12)}`;
}
