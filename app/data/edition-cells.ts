import type { Cell } from "@/components/downloads/download";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const EDITION = graphql(`
  fragment DownloadEdition on Edition {
    slug
    name
    losses { caution countries titles }
  }
`);

/** The edition of a figure and what has to be known of it there, as the columns of an edition have it. */
export function editionCells(
  edition: FragmentType<typeof EDITION> | null,
  title: string,
  country: string,
): Cell[] {
  if (edition === null) return [null, null, null];
  const { slug, name, losses } = readFragment(EDITION, edition);
  const moved = losses.filter(
    ({ countries, titles }) =>
      (countries.length === 0 || countries.includes(country)) &&
      (titles.length === 0 || titles.includes(title)),
  );
  return [slug, name, moved.map(({ caution }) => caution).join("; ") || null];
}
