import type { Cell } from "@/domain/data/column";

/** The edition of a figure and what has to be known of it there, as the columns of an edition have it. */
export function editionCells({
  edition,
  cautions,
}: {
  readonly edition: { readonly slug: string; readonly name: string } | null;
  readonly cautions: readonly string[];
}): Cell[] {
  return [edition?.slug ?? null, edition?.name ?? null, cautions.join("; ") || null];
}
