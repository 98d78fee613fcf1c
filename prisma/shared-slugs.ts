import { Refusal } from "@/domain/refusal";
import type { Transaction } from "./client";

/** Ids of things that a publication puts and withdraws. */
interface Changed {
  readonly put: readonly string[];
  readonly withdrawn: readonly string[];
}

/**
 * Sources and editions share their slugs, since a filter names both in one list: no two that stand
 * have the same. Throws DUPLICATE where a publication would make it so.
 */
export async function refuseSharedSlugs(
  transaction: Transaction,
  sources: Changed,
  editions: Changed,
): Promise<void> {
  const standing = { supersededIn: null, withdrawnIn: null };
  const where = ({ put }: Changed, { withdrawn }: Changed) => ({
    where: { ...standing, id: { in: [...put], notIn: [...withdrawn] } },
    select: { id: true },
  });
  const both = sources.put.filter((id) => editions.put.includes(id));
  const [taken, held] = await Promise.all([
    sources.put.length > 0 ? transaction.edition.findMany(where(sources, editions)) : [],
    editions.put.length > 0 ? transaction.source.findMany(where(editions, sources)) : [],
  ]);
  const [id] = [...both, ...[...taken, ...held].map((row) => row.id)];
  if (id !== undefined) {
    throw new Refusal(
      "DUPLICATE",
      `The slug "${id}" would stand for a source and for an edition. Give it another one.`,
      { slug: id },
    );
  }
}
