import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";
import type { HeldTitlesQuery } from "@/graphql/generated/graphql";

const HELD_TITLES = graphql(`
  query HeldTitles($after: String, $asOf: DateTime) {
    careerTitles(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name } }
    }
  }
`);

/** Every title that is published at a moment, by slug; null for now. */
export async function heldTitles(
  asOf: string | null,
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  const titles: { slug: string; name: string }[] = [];
  let after: string | null = null;
  do {
    const { careerTitles } = (await execute(HELD_TITLES, { after, asOf })) as HeldTitlesQuery;
    titles.push(...careerTitles.edges.map(({ node }) => node));
    after = careerTitles.pageInfo.hasNextPage ? careerTitles.pageInfo.endCursor : null;
  } while (after !== null);
  return titles;
}
