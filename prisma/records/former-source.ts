import type { Transaction } from "../client";
import type { ContentOf } from "../things";

/** A source that stood for a file before there were editions, and what it holds that no import computes. */
export interface FormerSource {
  /** Its id; none where no source has the slug of the edition. */
  readonly withdraw: readonly string[];
  /** What people recorded of it, as of the edition. */
  readonly moved: readonly ContentOf["salary"][];
}

/** The source that has the slug of an edition: it gives way, since no two that stand share a slug. */
export async function formerSource(
  transaction: Transaction,
  edition: ContentOf["edition"] | null,
): Promise<FormerSource> {
  const standing = { supersededIn: null, withdrawnIn: null };
  const source =
    edition && (await transaction.source.findFirst({ where: { ...standing, id: edition.id } }));
  if (!edition || !source) return { withdraw: [], moved: [] };
  const rows = await transaction.salary.findMany({
    where: { ...standing, sourceId: source.id, origin: { not: "COMPUTED" } },
  });
  const moved = rows.map(({ version, recordedIn, supersededIn, withdrawnIn, ...salary }) => ({
    ...salary,
    sourceId: edition.sourceId,
    editionId: edition.id,
  }));
  return { withdraw: [source.id], moved };
}
