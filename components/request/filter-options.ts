import { cache } from "react";
import { everyNode } from "@/domain/question/list-pages";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const FILTER_OPTIONS = graphql(`
  query FilterOptions($after: String, $asOf: DateTime) {
    sources(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name salaryCount editions { slug name salaryCount } } }
    }
  }
`);

/** The sources, each with its editions, that a filter can choose from, as they were held at a moment; null for now. */
export const filterOptionsAt = cache(async (asOf: string | null) => {
  const sources = await everyNode(
    async (after) => (await execute(FILTER_OPTIONS, { after, asOf })).sources,
  );
  return {
    sources: sources
      .filter(({ salaryCount }) => salaryCount > 0)
      .flatMap(({ slug, name, editions }) => [
        { slug, name },
        ...editions
          .filter((edition) => edition.salaryCount > 0)
          .map((edition) => ({
            slug: edition.slug,
            name: `${name}, ${edition.name}`,
            isEdition: true,
          })),
      ]),
  };
});
