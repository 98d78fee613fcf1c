import type { Models } from "../client";

/**
 * Of some salaries those, by id, whose amounts are inferred. Whoever puts a salary in says what is
 * printed and not by whom that is known: what was inferred stays so until somebody read the publisher.
 */
export async function inferredAmong(
  { models }: Models,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await models.salary.findMany({
    where: { id: { in: [...ids] }, supersededIn: null, origin: "INFERRED" },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
